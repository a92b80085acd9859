import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { npmPack } from "./npm-pack.ts";
import type { Installable } from "./pack.ts";
import type { PublishedPackage } from "./published.ts";

/**
 * Packs what the published packages need of others, as it is installed here, so that it can be
 * installed without asking a registry.
 */
export function packThirdParties(
  packages: readonly PublishedPackage[],
  repository: string,
  destination: string,
  env: NodeJS.ProcessEnv = process.env,
): Installable[] {
  const ours = new Set(packages.map(({ name }) => name));
  const found = new Map<string, Pick<PublishedPackage, "directory" | "dependencies">>();
  const visit = (names: readonly string[]) => {
    for (const name of names.filter((each) => !ours.has(each) && !found.has(each))) {
      const directory = path.join(repository, "node_modules", name);
      const manifest = readFileSync(path.join(directory, "package.json"), "utf8");
      const { dependencies = {} } = JSON.parse(manifest);
      found.set(name, { directory, dependencies });
      visit(Object.keys(dependencies));
    }
  };
  visit(packages.flatMap(({ dependencies }) => Object.keys(dependencies)));
  mkdirSync(destination, { recursive: true });
  const directories = [...found.values()].map(({ directory }) => directory);
  return npmPack(directories, destination, { cwd: destination, env }).map(({ name, filename }) => ({
    name,
    dependencies: found.get(name)?.dependencies ?? {},
    file: path.join(destination, filename),
  }));
}
