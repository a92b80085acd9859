import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  commitCopy,
  copyWorkingTree,
  foundationsAndChangesets,
} from "../../lib/copy-working-tree.ts";
import { createSandbox } from "../../lib/sandbox.ts";
import { writeChangeset } from "../rehearse/edits.ts";

const names = [...registeredApis().keys()];
const [first = ""] = names;
const sandbox = createSandbox();
const copy = path.join(sandbox.directory, "copy");
afterAll(sandbox.remove);

let lockBefore: Lock;

// No cache, no settings and no registry: what this command needs is in the repository.
beforeAll(() => {
  const env = { ...sandbox.environment, npm_config_registry: "http://127.0.0.1:9/" };
  copyWorkingTree(repository, copy, foundationsAndChangesets(repository));
  commitCopy(copy);
  writeChangeset(copy, [`@invitekit/${first}`], "minor", "Something new.");
  lockBefore = readLock();
  const script = path.join(repository, "scripts/release/publish/version-packages.ts");
  const PATH = `${path.join(repository, "node_modules/.bin")}:${process.env.PATH}`;
  const { status, stderr } = spawnSync(process.execPath, [script], {
    ...{ cwd: copy, env: { ...env, PATH }, encoding: "utf8" },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

type Lock = Readonly<Record<string, { readonly version?: string }>>;

function readLock(): Lock {
  return JSON.parse(readFileSync(path.join(copy, "package-lock.json"), "utf8")).packages;
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(path.join(copy, "packages", name, "package.json"), "utf8"))
    .version;
}

test.each(names)("%s: generated files name the version", (name) => {
  const file = path.join(copy, "packages", name, "src/vendor.gen.ts");
  expect(readFileSync(file, "utf8")).toContain(`"invitekit-${name}/${versionOf(name)}"`);
});

test("the changelog tells of the version, and no changeset is left", () => {
  const changelog = readFileSync(path.join(copy, "packages", first, "CHANGELOG.md"), "utf8");
  expect(changelog).toContain(`## ${versionOf(first)}\n`);
  expect(changelog).toContain("Something new.");
  const git = (...parameters: string[]) =>
    execFileSync("git", parameters, { cwd: copy, encoding: "utf8" });
  expect(git("ls-files", "--others", ".changeset")).toBe("");
});

test("the lockfile names the version, and is otherwise as it was", () => {
  const lock = readLock();
  expect(lock[`packages/${first}`]?.version).toBe(versionOf(first));
  const others = (each: Lock) =>
    Object.entries(each).filter(([place]) => !place.startsWith("packages/"));
  expect(others(lock)).toEqual(others(lockBefore));
});

test("npm ci agrees with the lockfile", () => {
  const { status, stderr } = spawnSync("npm", ["ci", "--dry-run", "--offline"], {
    ...{ cwd: copy, env: sandbox.environment, encoding: "utf8" },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
