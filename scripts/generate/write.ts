import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
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
 * Makes the changes, all or none: new content goes to files beside the old ones, and takes their place
 * only when the last of it is on disk. Files that needn't change keep their times, which caches go by.
 */
export async function applyChanges(changes: readonly Change[]): Promise<void> {
  const temporary: string[] = [];
  const directories: string[] = [];
  const written = changes.filter(({ content }) => content !== undefined);
  try {
    for (const { path: file, content = "" } of written) {
      const created = await mkdir(path.dirname(file), { recursive: true });
      if (created !== undefined) {
        directories.push(created);
      }
      temporary.push(temporaryName(file));
      await writeFile(temporaryName(file), content);
    }
  } catch (error) {
    // What can't be removed either must not hide why.
    await Promise.allSettled(temporary.map((file) => rm(file, { force: true })));
    await Promise.allSettled(directories.map((each) => rm(each, { recursive: true })));
    throw error;
  }
  for (const { path: file } of written) {
    await rename(temporaryName(file), file);
  }
  for (const { path: file, content } of changes) {
    if (content === undefined) {
      await rm(file);
    }
  }
}

function temporaryName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.new`);
}
