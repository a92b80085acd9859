import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of the workspaces that is published. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it lies in the repository: `packages/core`. */
  readonly directory: string;
  /** Its own run-time dependencies, and the ranges that it allows. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The packages that are published, by name: those that aren't private. */
export function publishedPackages(repository: string): PublishedPackage[] {
  return globSync("packages/*/package.json", { cwd: repository })
    .map((file) => ({ file, manifest: readManifest(path.join(repository, file)) }))
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ file, manifest: { name, version, dependencies = {} } }) => ({
      name,
      version,
      directory: path.dirname(file),
      dependencies,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8"));
}
