import { mkdirSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { npmPack } from "./npm-pack.ts";
import type { Installable } from "./pack.ts";
import type { PublishedPackage } from "./published.ts";

interface Found extends Pick<PublishedPackage, "name" | "version" | "dependencies"> {
  readonly directory: string;
}

/**
 * Packs what the published packages need of others, as it is installed here, so that it can be
 * installed without asking a registry. Where several need different versions of one package, each of
 * them is packed, the oldest first.
 */
export function packThirdParties(
  packages: readonly Pick<PublishedPackage, "name" | "directory" | "dependencies">[],
  repository: string,
  destination: string,
  env: NodeJS.ProcessEnv = process.env,
): Installable[] {
  const ours = new Set(packages.map(({ name }) => name));
  const found = new Map<string, Found>();
  const visit = (names: readonly string[], from: string) => {
    for (const name of names.filter((each) => !ours.has(each))) {
      const each = findInstalled(name, from);
      const id = `${each.name}@${each.version}`;
      if (!found.has(id)) {
        found.set(id, each);
        visit(Object.keys(each.dependencies), each.directory);
      }
    }
  };
  for (const { directory, dependencies } of packages) {
    visit(Object.keys(dependencies), path.join(repository, directory));
  }
  const order = new Intl.Collator("en", { numeric: true });
  const sorted = [...found.values()].sort(
    (one, other) =>
      order.compare(one.name, other.name) || order.compare(one.version, other.version),
  );
  mkdirSync(destination, { recursive: true });
  npmPack(
    sorted.map(({ directory }) => directory),
    destination,
    { cwd: destination, env },
  );
  // npm reports by name, which two versions share; but it names files by the version, too.
  return sorted.map(({ name, version, dependencies }) => ({
    name,
    dependencies,
    file: path.join(destination, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`),
  }));
}

/** A package as Node would find it from a directory. Its own name may be another: "npm:typescript@5.4.5". */
function findInstalled(wanted: string, from: string): Found {
  const file = findPackageJSON(wanted, pathToFileURL(`${from}/`)) as string;
  const { name, version, dependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
  return { name, version, dependencies, directory: path.dirname(file) };
}
