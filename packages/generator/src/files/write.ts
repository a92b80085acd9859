import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { allOrNothing } from "./all-or-nothing.ts";
import { replaceFiles } from "./replace-files.ts";
import type { WantedFile } from "./wanted-file.ts";

export interface Change extends WantedFile {
  readonly kind: "differs" | "is missing" | "is stale";
}

/** What has to be done for the files to be as wanted. */
export async function findChanges(files: readonly WantedFile[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const file of files) {
    if (file.content === undefined) {
      changes.push({ ...file, kind: "is stale" });
    } else if (!existsSync(file.path)) {
      changes.push({ ...file, kind: "is missing" });
    } else if ((await readFile(file.path, "utf8")) !== file.content) {
      changes.push({ ...file, kind: "differs" });
    }
  }
  return changes;
}

/**
 * Makes the changes below a directory, all or none. Files that needn't change keep their times, which
 * caches go by.
 */
export async function applyChanges(
  changes: readonly Change[],
  root: string,
  command = "generate",
): Promise<void> {
  if (changes.length > 0) {
    await allOrNothing(root, command, (journal) => replaceFiles(changes, journal));
  }
}
