import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Gives a run of the tests one temporary directory, in which all others are made, and removes it. */
export default function setup(): () => void {
  // Real, since some tools compare paths.
  const directory = mkdtempSync(path.join(realpathSync(os.tmpdir()), "vitest-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) {
    process.env[name] = directory;
  }
  return () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
