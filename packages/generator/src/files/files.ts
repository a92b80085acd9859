import { createHash } from "node:crypto";
import { cpSync, lstatSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import path from "node:path";

/** Copies a file, a link or a directory with its modes and times. */
export function copy(from: string, to: string): void {
  if (lstatSync(from).isSymbolicLink()) {
    // `cpSync` refuses one that leads nowhere.
    symlinkSync(readlinkSync(from), to);
    return;
  }
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

export function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Whether two files, links or directories hold the same. */
export function isSame(one: string, other: string): boolean {
  const names = namesIn(one);
  const otherNames = namesIn(other);
  return (
    names.length === otherNames.length &&
    names.every(
      (name, index) =>
        name === otherNames[index] &&
        contentOf(path.join(one, name)) === contentOf(path.join(other, name)),
    )
  );
}

/** The names below a directory, hidden ones too; no link is followed. Of anything else the empty one: itself. */
export function namesIn(file: string): string[] {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    return [""];
  }
  const below = (name: string) =>
    namesIn(path.join(file, name)).map((each) => path.join(name, each));
  return ["", ...readdirSync(file).sort().flatMap(below)];
}

/** Undefined where there is nothing. */
function contentOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) {
    return undefined;
  }
  if (stats.isSymbolicLink()) {
    return `link ${readlinkSync(file)}`;
  }
  return stats.isDirectory() ? "directory" : `${stats.mode} ${hashOf(readFileSync(file))}`;
}
