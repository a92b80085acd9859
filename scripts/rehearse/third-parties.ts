import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedPackage } from "../packages/published.ts";
import { run } from "./run.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * Packs what the published packages need of others, as it is installed here, so that a registry can
 * have it without asking another one. Resolves with the tarballs.
 */
export async function packThirdParties(
  packages: readonly PublishedPackage[],
  repository: string,
  sandbox: Sandbox,
): Promise<string[]> {
  const ours = new Set(packages.map(({ name }) => name));
  const directories = new Map<string, string>();
  const visit = (dependencies: Readonly<Record<string, string>> = {}) => {
    for (const name of Object.keys(dependencies)) {
      if (!ours.has(name) && !directories.has(name)) {
        const directory = path.join(repository, "node_modules", name);
        directories.set(name, directory);
        visit(JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8")).dependencies);
      }
    }
  };
  packages.forEach(({ dependencies }) => {
    visit(dependencies);
  });
  const destination = path.join(sandbox.directory, "third-parties");
  mkdirSync(destination);
  const output = await run(
    "npm",
    [
      "pack",
      "--json",
      "--ignore-scripts",
      "--pack-destination",
      destination,
      ...directories.values(),
    ],
    { cwd: sandbox.directory, env: sandbox.environment },
  );
  const packed: readonly { filename: string }[] = Object.values(JSON.parse(output));
  return packed.map(({ filename }) => path.join(destination, filename));
}
