import { lstatSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { copy, isSame, namesIn } from "./files.ts";

/** What was at a place below the journal's root. */
export interface Entry {
  /** `grown` is a directory that only gains files, `made` one that holds nothing by itself. */
  readonly kind: "missing" | "changed" | "grown" | "made";
  readonly place: string;
  /** Of `changed`: what was there, in the journal's directory. */
  readonly backup?: string;
  /** Of `grown`: what was in it. */
  readonly names?: readonly string[];
  /** What a run puts there, as far as it is known beforehand. */
  readonly written?: { readonly hash: string } | "by tools" | undefined;
}

/** Brings back what was there; doing so twice does no harm. */
export function undo(entry: Entry, root: string, journal: string): void {
  const file = path.join(root, entry.place);
  if (entry.kind === "missing") {
    remove(file);
  } else if (entry.kind === "made") {
    removeEmpty(file);
  } else if (entry.kind === "grown") {
    const before = new Set(entry.names);
    for (const name of namesIn(file).filter((each) => !before.has(each))) {
      remove(path.join(file, name));
    }
  } else {
    putBack(backupOf(entry, journal), file);
  }
}

/** Whether there is something at the place that isn't what was there before. */
export function isChanged(entry: Entry, root: string, journal: string): boolean {
  const file = path.join(root, entry.place);
  return entry.kind === "changed"
    ? !isSame(backupOf(entry, journal), file)
    : lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function backupOf({ backup = "" }: Entry, journal: string): string {
  return path.join(journal, backup);
}

function putBack(backup: string, file: string): void {
  if (isSame(backup, file)) {
    return;
  }
  const copied = `${backup}-restored`;
  remove(copied);
  copy(backup, copied);
  try {
    // Complete from the first moment on, for anyone who looks at it meanwhile.
    renameSync(copied, file);
  } catch {
    // A directory is in the way, or is to come back.
    remove(file);
    renameSync(copied, file);
  }
}

/** A directory in which somebody has put something since stays. */
function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(code)) {
      throw error;
    }
  }
}

function remove(file: string): void {
  rmSync(file, { recursive: true, force: true, maxRetries: 3 });
}
