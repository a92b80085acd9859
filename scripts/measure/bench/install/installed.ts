import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What a project holds beside what was written for it. */
export interface Installed {
  readonly packages: number;
  /** Of the packages' files. */
  readonly bytes: number;
  /** Of the client that was generated into the project. */
  readonly generatedBytes: number;
}

export function installedIn(directory: string): Installed {
  const packages = installedPackages(directory);
  return {
    packages: packages.length,
    bytes: bytesOf(path.join(directory, "node_modules")),
    generatedBytes: bytesOf(path.join(directory, "client")),
  };
}

/** The folders of the packages, those within others among them, as npm lists them. */
function installedPackages(directory: string): string[] {
  const list = path.join(directory, "node_modules/.package-lock.json");
  return existsSync(list) ? Object.keys(JSON.parse(readFileSync(list, "utf8")).packages) : [];
}

/** The sizes of all files, but for npm's own list. */
function bytesOf(directory: string): number {
  if (!existsSync(directory)) {
    return 0;
  }
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".package-lock.json")
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
    .reduce((sum, size) => sum + size, 0);
}
