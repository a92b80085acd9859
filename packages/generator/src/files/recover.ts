import { lstatSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { copy, hashOf } from "./files.ts";
import { forget } from "./journal.ts";
import { leftEntries } from "./left-entries.ts";
import { claimLeftDirectories } from "./own-directory.ts";
import { type Entry, isChanged, undo } from "./undo.ts";

/**
 * Restores what a killed run of the same command has changed, so that the command can begin anew.
 * What people have done since isn't lost; standard error says where it is.
 */
export function recover(root: string, command: string): void {
  for (const directory of claimLeftDirectories(root, command)) {
    for (const entry of leftEntries(directory, root).reverse()) {
      const told = recoverEntry(entry, root, directory);
      if (told !== undefined) {
        console.error(told);
      }
    }
    forget(directory);
  }
}

function recoverEntry(entry: Entry, root: string, directory: string): string | undefined {
  const { kind, place, written } = entry;
  const file = path.join(root, place);
  const isDirectory = kind === "grown" || kind === "made";
  const isOurs = isDirectory || written === "by tools" || !isChanged(entry, root, directory);
  if (!isOurs && written !== undefined && !holds(file, written.hash)) {
    return `${place} has been changed since, and stays as it is.`;
  }
  const aside = isOurs || written !== undefined ? undefined : setAside(file);
  undo(entry, root, directory);
  return aside && `${place} was restored. What was there before is in ${aside}.`;
}

function holds(file: string, hash: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats === undefined || (stats.isFile() && hashOf(readFileSync(file)) === hash);
}

/** What tools wrote can't be told from what people did since. */
function setAside(file: string): string | undefined {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) {
    return undefined;
  }
  const aside = path.join(
    mkdtempSync(path.join(os.tmpdir(), "invitekit-left-")),
    path.basename(file),
  );
  copy(file, aside);
  return aside;
}
