import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import ts from "typescript";
import { expect, test } from "vitest";

const scripts = path.join(repository, "scripts");

test("a file that the generator imports is among the inputs of its task", () => {
  const imported = importedBy(path.join(scripts, "generate/cli.ts"));
  expect(imported.size).toBeGreaterThan(50);
  const inputs = readInputs();
  expect([...imported].filter((file) => !inputs.has(file))).toEqual([]);
});

/** The file, and all of the repository that it leads to. */
function importedBy(file: string, known: Set<string> = new Set()): Set<string> {
  known.add(file);
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  for (const { fileName } of importedFiles.filter((each) => each.fileName.startsWith("."))) {
    const next = path.join(path.dirname(file), fileName);
    if (!known.has(next)) {
      importedBy(next, known);
    }
  }
  return known;
}

/** What turbo itself says that the task depends on. */
function readInputs(): Set<string> {
  const turbo = path.join(repository, "node_modules/.bin/turbo");
  const output = execFileSync(turbo, ["run", "@invitekit/scripts#generator", "--dry=json"], {
    cwd: repository,
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const { tasks } = JSON.parse(output) as {
    tasks: readonly { readonly inputs: Readonly<Record<string, string>> }[];
  };
  return new Set(
    tasks.flatMap((task) => Object.keys(task.inputs).map((file) => path.join(scripts, file))),
  );
}
