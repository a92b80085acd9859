import { appendFileSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { copy, hashOf, namesIn } from "./files.ts";
import { createOwnDirectory } from "./own-directory.ts";
import { refuseOutside } from "./real-place.ts";
import { type Entry, undo } from "./undo.ts";

/**
 * Remembers what was there, to restore it. It is a directory beside what it remembers: a run that is
 * killed leaves it, and the next run of the same command restores everything.
 */
export interface Journal {
  readonly root: string;
  /** Holds new files until they are moved to their places. */
  readonly directory: string;
  /** Call it before a file, link or directory is made, changed or removed. `content`: what it will hold, if known. */
  keep(file: string, content?: string): void;
  /** The same for what only tools write: undoing a killed run may remove whatever is there. */
  keepBuilt(file: string): void;
  /** Call it before files may be added to a directory that only gains files, such as a cache. */
  keepNames(directory: string): void;
  /** Makes a directory, and those above it. */
  makeDirectory(directory: string): void;
  /** Restores everything, the last first. Returns what it couldn't restore. */
  undo(): string[];
  /** Removes the journal. */
  close(): void;
}

/** Where a journal's entries stand, one a line, each written before its change begins. */
export const ENTRIES = "entries.jsonl";

export function createJournal(root: string, command: string): Journal {
  const directory = createOwnDirectory(root, command);
  const entries: Entry[] = [];
  const add = (entry: Entry) => {
    refuseOutside(root, path.join(root, entry.place));
    appendFileSync(path.join(directory, ENTRIES), `${JSON.stringify(entry)}\n`);
    entries.push(entry);
  };
  const placeOf = (file: string) => path.relative(root, file);
  const isThere = (file: string) => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

  const keep = (file: string, written: Entry["written"]) => {
    if (!isThere(file)) {
      add({ kind: "missing", place: placeOf(file), written });
      return;
    }
    const backup = `backup-${entries.length}`;
    copy(file, path.join(directory, backup));
    add({ kind: "changed", place: placeOf(file), written, backup });
  };

  const journal: Journal = {
    root,
    directory,
    keep: (file, content) =>
      keep(file, content === undefined ? undefined : { hash: hashOf(content) }),
    keepBuilt: (file) => keep(file, "by tools"),
    keepNames(each) {
      if (!isThere(each)) {
        journal.keepBuilt(each);
        return;
      }
      // What comes into a link's directory is somebody else's.
      if (!lstatSync(each).isSymbolicLink()) {
        add({ kind: "grown", place: placeOf(each), names: namesIn(each) });
      }
    },
    makeDirectory(each) {
      if (isThere(each)) {
        return;
      }
      journal.makeDirectory(path.dirname(each));
      add({ kind: "made", place: placeOf(each) });
      mkdirSync(each);
    },
    undo: () =>
      entries
        .splice(0)
        .reverse()
        .flatMap((entry) => {
          try {
            undo(entry, root, directory);
            return [];
          } catch (error) {
            // The others are brought back all the same.
            return [`${entry.place}: ${(error as Error).message}`];
          }
        }),
    close: () => forget(directory),
  };
  return journal;
}

/** Removes a journal, the entries first: what they need must not go before them. */
export function forget(directory: string): void {
  rmSync(path.join(directory, ENTRIES), { force: true });
  rmSync(directory, { recursive: true, force: true });
}
