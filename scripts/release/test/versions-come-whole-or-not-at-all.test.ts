import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  commitCopy,
  copyWorkingTree,
  foundationsAndChangesets,
} from "../../lib/copy-working-tree.ts";
import { createSandbox } from "../../lib/sandbox.ts";
import { writeChangeset } from "../rehearse/edits.ts";

const [vendor = ""] = registeredApis().keys();
const sandbox = createSandbox();
const copy = path.join(sandbox.directory, "copy");
const commands = path.join(sandbox.directory, "commands");
const script = path.join(repository, "scripts/release/publish/version-packages.ts");
const env = { ...sandbox.environment, npm_config_registry: "http://127.0.0.1:9/" };
afterAll(sandbox.remove);

beforeAll(() => {
  copyWorkingTree(repository, copy, foundationsAndChangesets(repository));
  commitCopy(copy);
  writeChangeset(copy, [`@invitekit/${vendor}`], "minor", "Something new.");
  commit();
}, 60_000);
afterEach(() => git("checkout", "--quiet", "."));

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, { cwd: copy, encoding: "utf8" });
}

function commit(): void {
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@localhost", "commit", "--quiet", "--message", "It");
}

/** Runs the command, with the npm of this machine or one of our own. */
function versionPackages(npm?: string) {
  const own = npm === undefined ? [] : [commands];
  if (npm !== undefined) {
    mkdirSync(commands, { recursive: true });
    writeFileSync(path.join(commands, "npm"), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
  }
  // The command's own tools come first on its PATH: no npm is among them.
  const PATH = [...own, process.env.PATH].join(path.delimiter);
  return spawnSync(process.execPath, [script], {
    ...{ cwd: copy, env: { ...env, PATH }, encoding: "utf8" },
  });
}

function look(): string {
  const left = readdirSync(copy).filter((name) => name.startsWith(".invitekit-"));
  return [...left, git("status", "--porcelain"), git("diff")].join("\n");
}

test("nothing is changed when a document is broken", () => {
  appendFileSync(path.join(copy, `specs/${vendor}/openapi.yaml`), "\nnonsense: [\n");
  const before = look();
  const { status, stderr } = versionPackages();
  expect(stderr).toMatch(/openapi\.yaml:\d+:\d+ [\s\S]*\nEverything is as it was\.\n$/);
  expect(status).toBe(1);
  expect(look()).toBe(before);
}, 60_000);

test.each([
  ["npm fails", "echo '{}' > package-lock.json; echo no npm today >&2; exit 1", 1, "no npm today"],
  ["it is told to stop", "kill -TERM $PPID; exec sleep 60", 143, "Stopped by SIGTERM."],
])(
  "nothing is changed when %s",
  (_, npm, code, told) => {
    const before = look();
    const { status, stderr } = versionPackages(npm);
    expect(stderr).toContain(told);
    expect(stderr).toContain("Everything is as it was.");
    expect(status).toBe(code);
    expect(look()).toBe(before);
  },
  60_000,
);

test("the same command makes good what it was killed over", () => {
  expect(versionPackages("kill -KILL $PPID").signal).toBe("SIGKILL");
  expect(readdirSync(path.join(copy, ".changeset")).sort()).toEqual(["README.md", "config.json"]);
  const { status } = versionPackages();
  expect(status).toBe(0);
  const manifest = readFileSync(path.join(copy, `packages/${vendor}/package.json`), "utf8");
  const changelog = readFileSync(path.join(copy, `packages/${vendor}/CHANGELOG.md`), "utf8");
  const { version } = JSON.parse(manifest);
  // Versioned once, as if it had never been killed.
  expect(changelog.match(/^## .*/gm)).toEqual([`## ${version}`]);
  expect(look()).not.toContain(".invitekit-");
}, 60_000);
