import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const directory = path.join(import.meta.dirname, "../../tools/peers");
const require = createRequire(path.join(directory, "package.json"));

/** Installs what the lockfile of `tools/peers` names, unless it is there. */
export function installPeers(): void {
  const { dependencies } = readJson(path.join(directory, "package.json"));
  const names = Object.keys(dependencies as object);
  if (names.every((name) => isInstalled(name, (dependencies as Record<string, string>)[name]))) {
    return;
  }
  console.error("Installing the peers in tools/peers …");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: directory,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function isInstalled(name: string, version: string | undefined): boolean {
  try {
    return peerVersion(name) === version;
  } catch {
    return false;
  }
}

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
