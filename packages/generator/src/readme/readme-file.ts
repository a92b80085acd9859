import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Description } from "../describe/describe.ts";
import { relativePath } from "../document/paths.ts";
import type { Problem } from "../document/problems.ts";
import type { WantedFile } from "../files/wanted-file.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { BY_HAND, README_MARK, readme } from "./readme.ts";

/** A package's README as it should be, unless people made it theirs. */
export async function readmeFile(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
): Promise<{ files: WantedFile[]; warnings: Problem[] }> {
  const file = path.join(target.out, "README.md");
  const current = await readIfThere(file);
  if (current !== undefined && !current.startsWith(README_MARK)) {
    const message = `${relativePath(file)} isn't marked as generated, so it stays as it is: remove it to get a new one.`;
    return { files: [], warnings: [{ message }] };
  }
  const byHand = await readIfThere(path.join(target.out, BY_HAND));
  const content = readme(target, description, core, prefix, byHand);
  return { files: [{ path: file, content }], warnings: [] };
}

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, "utf8") : undefined;
}
