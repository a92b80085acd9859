import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type PublishedPackage, publishedPackages } from "./published.ts";

/** A package as it would be published. */
export interface Tarball extends PublishedPackage {
  /** Its absolute path. */
  readonly file: string;
  /** Its checksum, as lockfiles and registries write it: `sha512-…`. */
  readonly integrity: string;
  /** What is in it, sorted by path. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/**
 * Packs every published package of a repository into a directory, as `npm publish` would. What was
 * built is packed: nothing is built here.
 */
export function packPackages(repository: string, destination: string): Tarball[] {
  const packages = publishedPackages(repository);
  mkdirSync(destination, { recursive: true });
  const output = execFileSync(
    "npm",
    [
      ...["pack", "--json", "--ignore-scripts", "--pack-destination", destination],
      ...packages.flatMap(({ directory }) => ["--workspace", directory]),
    ],
    { cwd: repository, encoding: "utf8", shell: process.platform === "win32" },
  );
  const packed: readonly PackedByNpm[] = Object.values(JSON.parse(output));
  return packages.map((each) => {
    const entry = packed.find(({ name }) => name === each.name);
    if (entry === undefined || !entry.files.some((file) => file.path.startsWith("dist/"))) {
      throw new Error(`${each.name} has nothing built to pack: run \`npm run build\`.`);
    }
    const files = entry.files.map(({ path, size }) => ({ path, size }));
    return {
      ...each,
      file: path.resolve(destination, entry.filename),
      integrity: entry.integrity,
      files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
    };
  });
}

/** What `npm pack --json` tells of a package. */
interface PackedByNpm {
  readonly name: string;
  readonly filename: string;
  readonly integrity: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}
