import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";
import { createConsumer } from "../../repository/packages/consumer.ts";
import { withNeeded } from "../../repository/packages/needed.ts";
import { packPackages } from "../../repository/packages/pack.ts";
import { packThirdParties } from "../../repository/packages/third-parties.ts";

const directory = mkdtempSync(path.join(os.tmpdir(), "tarballs-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const tarballs = packPackages(repository, directory);
// What one of them needs beyond these would be missing.
const clients = [...registeredApis().keys()].map((name) => `@invitekit/${name}`);
const others = packThirdParties(withNeeded(clients, tarballs), repository, directory);
const offline = { ...process.env, npm_config_offline: "true" };
// What npm runs when a package is installed.
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

test.each([...registeredApis().keys()])("%s: four packages, and no install script", (name) => {
  const wanted = ["@invitekit/core", `@invitekit/${name}`];
  using consumer = createConsumer(withNeeded(wanted, [...tarballs, ...others]), undefined, offline);
  const modules = path.join(consumer.directory, "node_modules");
  // Wherever it lies: a package may bring another one's older version.
  const packages = globSync("**/package.json", { cwd: modules })
    .map((file) => path.join(modules, file))
    .filter((file) => readManifest(file).version !== undefined);
  const names = packages.map((file) => readManifest(file).name).sort();
  expect(names).toEqual([...wanted, "openapi-fetch", "openapi-typescript-helpers"].sort());
  for (const file of packages) {
    const scripts = Object.keys(readManifest(file).scripts ?? {});
    expect(scripts.filter((script) => INSTALL_SCRIPTS.includes(script))).toEqual([]);
    // npm builds a package that has one, without being asked to.
    expect(existsSync(path.join(path.dirname(file), "binding.gyp"))).toBe(false);
  }
});

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8"));
}
