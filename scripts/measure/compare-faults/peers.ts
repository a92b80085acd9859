import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const directory = path.join(import.meta.dirname, "../../../tools/peers");
const require = createRequire(path.join(directory, "package.json"));

/** The version of an installed peer. */
export function peerVersion(name: string): string {
  return String(readJson(path.join(directory, "node_modules", name, "package.json")).version);
}

/** Loads a peer. Its types aren't installed for this package, so the caller says what it uses. */
export function loadPeer<Members>(name: string): Members {
  return require(name) as Members;
}

/** Reads a JSON file that holds an object. */
export function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8"));
}
