import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A file in a temporary directory of its own. */
export function temporaryFile(name: string, content: string): { file: string; remove(): void } {
  const directory = mkdtempSync(path.join(os.tmpdir(), "invitekit-document-"));
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return { file, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
