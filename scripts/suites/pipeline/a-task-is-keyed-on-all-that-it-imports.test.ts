import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { repository } from "@invitekit/testing";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readTurbo } from "./turbo.ts";

const tasks = new Map(readTurbo(repository, ["test"]).map((task) => [task.taskId, task]));

interface Keyed {
  readonly task: string;
  /** Where its imports begin. */
  readonly from: readonly string[];
}

const keyed: readonly Keyed[] = [
  { task: "@invitekit/generator#build", from: ["packages/generator/src/cli.ts"] },
  ...[...tasks.values()].flatMap(({ taskId, directory, command }) => {
    if (!command.startsWith("vitest run")) {
      return [];
    }
    const [, below = "."] = /--dir (\S+)/.exec(command) ?? [];
    const from = globSync(path.join(directory, below, "**/*.test.ts"), {
      cwd: repository,
      exclude: ["**/node_modules/**"],
    });
    return [{ task: taskId, from }];
  }),
];

test("each test of the packages and the scripts is one of a single task", () => {
  const own = keyed.flatMap(({ from }) => from).filter((file) => file.endsWith(".test.ts"));
  expect(own.filter((file, index) => own.indexOf(file) !== index)).toEqual([]);
  const all = globSync("{packages,scripts}/**/*.test.ts", {
    cwd: repository,
    exclude: ["**/node_modules/**", ...suites()],
  });
  expect(own.sort()).toEqual(all.sort());
});

describe.each(keyed)("$task", ({ task, from }) => {
  test("a file that it imports is among its inputs, or those of what it depends on", () => {
    const imported = new Set<string>();
    for (const file of from) {
      follow(file, imported);
    }
    expect(imported.size).toBeGreaterThan(0);
    const known = inputsOf(task);
    expect([...imported].filter((file) => !known.has(file))).toEqual([]);
  });
});

/** What isn't part of `npm test`: each suite that has settings of its own. */
function suites(): string[] {
  const settings = globSync("scripts/suites/*/vitest.config.ts", { cwd: repository });
  return settings.map((file) => `${path.dirname(file)}/**`);
}

/** Adds a file, and all of the repository that it leads to; of a built package, its package.json. */
function follow(file: string, known: Set<string>): void {
  if (known.has(file)) {
    return;
  }
  known.add(file);
  const text = readFileSync(path.join(repository, file), "utf8");
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    const next = fileName.startsWith(".")
      ? path.join(path.dirname(file), fileName)
      : owned(fileName, file);
    if (next !== undefined) {
      follow(existing(next), known);
    }
  }
}

/** The file of this repository that a package's name stands for. */
function owned(name: string, from: string): string | undefined {
  if (!name.startsWith("@invitekit/")) {
    return undefined;
  }
  const require = createRequire(path.join(repository, from));
  const file = path.relative(repository, require.resolve(name));
  const [folder, workspace, top] = file.split(path.sep);
  return top === "dist" ? path.join(folder as string, workspace as string, "package.json") : file;
}

/** TypeScript is imported by the name that it is compiled to. */
function existing(file: string): string {
  const [found] = globSync([file, file.replace(/\.js$/, ".ts")], { cwd: repository });
  if (found === undefined) {
    throw new Error(`${file} isn't there.`);
  }
  return found;
}

function inputsOf(id: string, seen: Set<string> = new Set()): Set<string> {
  const task = tasks.get(id);
  if (task === undefined || seen.has(id)) {
    return new Set();
  }
  seen.add(id);
  const own = Object.keys(task.inputs).map((file) => path.join(task.directory, file));
  return new Set([...own, ...task.dependencies.flatMap((each) => [...inputsOf(each, seen)])]);
}
