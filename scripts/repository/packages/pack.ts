import { chmodSync, cpSync, globSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@invitekit/generator/document";
import { temporaryDirectory } from "../../lib/temporary.ts";
import { readEntries } from "./entry.ts";
import { npmPack, type PackedByNpm } from "./npm-pack.ts";
import { type PublishedPackage, publishedPackages } from "./published.ts";
import { strayFiles, strayProblem } from "./stray-files.ts";

/** A package as it would be published. */
export interface Tarball extends PublishedPackage {
  /** Its absolute path. */
  readonly file: string;
  /** Its checksum, as lockfiles and registries write it: `sha512-…`. */
  readonly integrity: string;
  /** What is in it, sorted by path. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What it takes to install a packed package, and what it needs. */
export type Installable = Pick<Tarball, "name" | "dependencies" | "file">;

/**
 * Packs the published packages of a repository into a directory, as `npm publish` would: every one, or
 * those with these names. What was built is packed: nothing is built here.
 */
export function packPackages(
  repository: string,
  destination: string,
  env: NodeJS.ProcessEnv = process.env,
  names?: readonly string[],
): Tarball[] {
  const packages = publishedPackages(repository).filter(
    ({ name }) => names?.includes(name) ?? true,
  );
  mkdirSync(destination, { recursive: true });
  using staging = temporaryDirectory("pack");
  for (const { directory } of packages) {
    copyPublic(path.join(repository, directory), path.join(staging.path, directory));
  }
  const directories = packages.map(({ directory }) => `./${directory}`);
  const packed = npmPack(directories, path.resolve(destination), { cwd: staging.path, env });
  refuseStray(packages, packed, { repository, destination });
  return packages.map((each) => {
    const entry = packed.find(({ name }) => name === each.name);
    const files = entry?.files.map(({ path, size }) => ({ path, size })) ?? [];
    const wanted = [...readEntries(path.join(repository, each.directory)).values()].flatMap(
      (entry) => Object.values(entry),
    );
    if (entry === undefined || !wanted.every((one) => files.some((file) => file.path === one))) {
      throw new UsageError(`${each.name} isn't built: run \`npm run build\`.`);
    }
    return {
      ...each,
      file: path.resolve(destination, entry.filename),
      integrity: entry.integrity,
      files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
    };
  });
}

/** A secret that lay in `dist` would be public for good: what is packed already goes, too. */
function refuseStray(
  packages: readonly PublishedPackage[],
  packed: readonly PackedByNpm[],
  { repository, destination }: { readonly repository: string; readonly destination: string },
): void {
  const problems = packages.flatMap(({ name, directory }) => {
    const files = packed.find((each) => each.name === name)?.files.map((file) => file.path) ?? [];
    const stray = strayFiles(files, path.join(repository, directory));
    return stray.length === 0 ? [] : [`${name}: ${strayProblem(stray)}.`];
  });
  if (problems.length > 0) {
    for (const { filename } of packed) {
      rmSync(path.join(destination, filename), { force: true });
    }
    throw new UsageError(problems.join("\n"));
  }
}

/**
 * Copies a package without what is installed in it. A tarball keeps who may read a file, which depends
 * on the umask of the person who wrote it: here everybody may, wherever it is packed.
 */
function copyPublic(from: string, to: string): void {
  const isOwn = (file: string) => {
    const isWanted = !/[\\/](node_modules|\.turbo)$/.test(file);
    if (isWanted && file !== from && lstatSync(file).isSymbolicLink()) {
      throw new UsageError(`${file} is a link: its target would be published.`);
    }
    return isWanted;
  };
  cpSync(from, to, { recursive: true, dereference: true, filter: isOwn });
  for (const entry of globSync("**", { cwd: to, withFileTypes: true })) {
    const isFile = entry.isFile();
    chmodSync(path.join(entry.parentPath, entry.name), isFile ? 0o644 : 0o755);
  }
}
