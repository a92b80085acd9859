import { readFileSync } from "node:fs";
import path from "node:path";

/** The files that the name of a package leads to, relative to its directory. */
export interface Entry {
  /** Its declarations, for compilers: `dist/index.d.ts`. */
  readonly types: string;
  /** What runs: `dist/index.js`. */
  readonly default: string;
}

/** Reads them from the `exports` of the package.json in a directory. */
export function readEntry(directory: string): Entry {
  const manifest = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  const entry: Entry = manifest.exports["."];
  const withoutDot = (file: string) => file.replace(/^\.\//, "");
  return { types: withoutDot(entry.types), default: withoutDot(entry.default) };
}

/** Whether a package is compiled: what runs as it was written isn't. */
export function isCompiled(directory: string): boolean {
  return readEntry(directory).default.startsWith("dist/");
}
