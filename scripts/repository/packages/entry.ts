import { readFileSync } from "node:fs";
import path from "node:path";

/** The files that the name of a package leads to, relative to its directory. */
export interface Entry {
  /** Its declarations, for compilers: `dist/index.d.ts`. */
  readonly types: string;
  /** What runs: `dist/index.js`. */
  readonly default: string;
}

/** Reads all of them from the `exports` of the package.json in a directory: `.` first, then `./exports`. */
export function readEntries(directory: string): ReadonlyMap<string, Entry> {
  const manifest = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  const withoutDot = (file: string) => file.replace(/^\.\//, "");
  const entries = Object.entries<string | Entry>(manifest.exports).flatMap(([name, entry]) =>
    typeof entry === "string"
      ? []
      : [[name, { types: withoutDot(entry.types), default: withoutDot(entry.default) }] as const],
  );
  return new Map(entries);
}

/** Those of the name only. */
export function readEntry(directory: string): Entry {
  return readEntries(directory).get(".") as Entry;
}

/** Whether a package is compiled: what runs as it was written isn't. */
export function isCompiled(directory: string): boolean {
  return readEntry(directory).default.startsWith("dist/");
}
