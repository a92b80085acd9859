import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Tarball } from "../../repository/packages/pack.ts";

/** With its own, a client brings core, openapi-fetch and that one's types. */
const MOST_PACKAGES = 4;

interface LockedPackage {
  readonly version: string;
  readonly integrity: string;
  readonly resolved: string;
  readonly hasInstallScript?: boolean;
}

/** What was installed in a project. */
export interface Installed {
  /** Each package's version, by its name. */
  readonly versions: Readonly<Record<string, string>>;
  /** How many files of ours were compared with the build. */
  readonly files: number;
}

/**
 * Looks at what a project has got from a registry: no more packages than promised, none with an
 * install script, all from that registry, and of ours what was packed here, byte for byte.
 */
export function inspectInstalled(
  project: string,
  url: string,
  repository: string,
  tarballs: readonly Tarball[],
): Installed {
  const lock = JSON.parse(readFileSync(path.join(project, "package-lock.json"), "utf8"));
  const entries = Object.entries(lock.packages as Record<string, LockedPackage>).filter(
    ([place]) => place !== "",
  );
  const prefix = "node_modules/";
  const names = entries.map(([place]) => place.slice(place.lastIndexOf(prefix) + prefix.length));
  if (entries.length > MOST_PACKAGES) {
    throw new Error(`${entries.length} packages are installed: ${names.join(", ")}.`);
  }
  let files = 0;
  entries.forEach(([place, locked], index) => {
    const name = names[index] as string;
    if (locked.hasInstallScript) {
      throw new Error(`${name} has an install script.`);
    }
    if (!locked.resolved.startsWith(url)) {
      throw new Error(`${name} came from ${locked.resolved}.`);
    }
    const tarball = tarballs.find((each) => each.name === name);
    if (tarball !== undefined) {
      compareChecksum(tarball, locked);
      compareFiles(path.join(project, place), path.join(repository, tarball.directory), tarball);
      files += tarball.files.length;
    }
  });
  const versions = entries.map(([, { version }], index) => [names[index], version]);
  return { versions: Object.fromEntries(versions), files };
}

function compareChecksum({ name, version, integrity }: Tarball, locked: LockedPackage): void {
  if (locked.version !== version || locked.integrity !== integrity) {
    throw new Error(
      `${name}@${locked.version} ${locked.integrity} is installed, not ${version} ${integrity}.`,
    );
  }
}

function compareFiles(installed: string, built: string, { name, files }: Tarball): void {
  const found = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll("\\", "/"));
  const packed = files.map(({ path }) => path);
  const odd = [
    ...found.filter((file) => !packed.includes(file)),
    ...packed.filter((file) => !found.includes(file)),
  ];
  const changed = found
    .filter((file) => packed.includes(file))
    .filter((file) => checksum(path.join(installed, file)) !== checksum(path.join(built, file)));
  if (odd.length + changed.length > 0) {
    throw new Error(`${name} isn't installed as it was built: ${[...odd, ...changed].join(", ")}.`);
  }
}

function checksum(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
