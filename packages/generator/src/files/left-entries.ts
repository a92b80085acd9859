import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { FilesError } from "./files-error.ts";
import { ENTRIES } from "./journal.ts";
import { realPlace } from "./real-place.ts";
import type { Entry } from "./undo.ts";

/**
 * What a killed run has written into its journal. A branch or a tarball may bring a journal, too: one that
 * would change anything but files of this tree is refused before anything is done.
 */
export function leftEntries(directory: string, root: string): Entry[] {
  const entries = readLines(path.join(directory, ENTRIES)).map(parse);
  if (!entries.every((entry) => isEntry(entry, directory) && isOfTree(entry.place, root))) {
    throw new FilesError(
      `${directory} is damaged, or wasn't left by one of your commands. Nothing was restored: look at \`git status\`, then remove it.`,
    );
  }
  return entries as Entry[];
}

/** Each is whole but the last, whose change hadn't begun when it was being written. */
function readLines(file: string): string[] {
  try {
    // A pipe would never end.
    return lstatSync(file).isFile() ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [""];
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? [] : [""];
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown, directory: string): value is Entry {
  const { kind, place, backup, names, written } = (value ?? {}) as Partial<Entry>;
  const isKnown =
    written === undefined || written === "by tools" || typeof written?.hash === "string";
  if (typeof place !== "string" || !isKnown) {
    return false;
  }
  if (kind === "changed") {
    return /^backup-\d+$/.test(`${backup}`) && isThere(path.join(directory, `${backup}`));
  }
  if (kind === "grown") {
    return Array.isArray(names) && names.includes("");
  }
  return kind === "missing" || kind === "made";
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Never the tree itself, and nothing of git's: its settings name programs that it runs. */
function isOfTree(place: string, root: string): boolean {
  const real = realPlace(root, path.join(root, place));
  return real !== undefined && real !== "" && !/(^|[\\/])\.git([\\/]|$)/i.test(real);
}
