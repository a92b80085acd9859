import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Journal } from "./journal.ts";
import { refuseOutside } from "./real-place.ts";

/** A file as it should be; without content, one that shouldn't be there. */
interface WantedFile {
  readonly path: string;
  readonly content?: string;
}

/**
 * Puts files in their places, each complete from the first moment on, and removes those that are to go
 * when all others are there. A link at a file's place is replaced, not followed; one on the way that
 * leads out of the journal's root is refused before anything is written.
 */
export function replaceFiles(files: readonly WantedFile[], journal: Journal): void {
  for (const file of files) {
    refuseOutside(journal.root, file.path);
  }
  const staging = mkdtempSync(path.join(journal.directory, "new-"));
  const staged = files.flatMap(({ path: file, content }, index) => {
    if (content === undefined) {
      return [];
    }
    const from = path.join(staging, `${index}`);
    writeFileSync(from, content, { flag: "wx" });
    return [{ from, file, content }];
  });
  for (const { from, file, content } of staged) {
    journal.makeDirectory(path.dirname(file));
    journal.keep(file, content);
    renameSync(from, file);
  }
  for (const { path: file } of files.filter(({ content }) => content === undefined)) {
    journal.keep(file);
    rmSync(file);
  }
}
