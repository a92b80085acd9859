import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sandbox } from "../../lib/sandbox.ts";
import { inOrder } from "../../repository/packages/in-order.ts";
import { readTarball, type TarballContents } from "../publish/tarball.ts";
import { type LocalRegistry, readVersions } from "./local-registry.ts";
import { localNpm } from "./npm.ts";

/**
 * Publishes those packed packages whose version a registry of this machine lacks, what they depend on
 * first. Resolves with `name@version` of each.
 */
export async function publishLacking(
  files: readonly string[],
  { url }: Pick<LocalRegistry, "url">,
  sandbox: Sandbox,
): Promise<string[]> {
  const published: string[] = [];
  const packed = files.map(readTarball).map((tarball) => {
    const { name, version, dependencies = {} } = tarball.manifest;
    return { tarball, name, version, dependencies };
  });
  for (const { tarball, name, version } of inOrder(packed)) {
    if (!(await readVersions(url, name)).has(version)) {
      await publish(tarball, url, sandbox);
      published.push(`${name}@${version}`);
    }
  }
  return published;
}

/** Publishes a packed package, whatever the registry has. */
export async function publish(
  { file, manifest }: TarballContents,
  url: string,
  sandbox: Sandbox,
): Promise<void> {
  const { name, publishConfig = {} } = manifest;
  const registry = Object.keys(publishConfig).find((key) => /registry$/.test(key));
  if (registry !== undefined) {
    throw new Error(
      `${name} sets where it is published (publishConfig.${registry}). Nothing was sent.`,
    );
  }
  const npm = localNpm(url, [name], sandbox);
  // A separate project: else npm would look for one, and for its settings, in the directories above.
  const project = path.join(sandbox.directory, "publish");
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, "package.json"), '{ "private": true }');
  // Provenance is a statement of the release workflow's, which isn't made here.
  const parameters = ["--provenance=false", "--access=public", "--ignore-scripts"];
  await npm(project, "publish", file, ...parameters);
}
