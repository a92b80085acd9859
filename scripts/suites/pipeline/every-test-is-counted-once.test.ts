import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, onTestFinished, test } from "vitest";
import { findReports } from "../find-reports.ts";
import { readTurbo } from "./turbo.ts";

test("a report is found of each task and each suite, none of what is gone", () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "reports-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const write = (file: string, text = "") => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  };
  const manifest = (scripts: object) => JSON.stringify({ scripts });
  write("packages/a/package.json", manifest({ test: "vitest run --config x", build: "tsc" }));
  write("packages/b/package.json", manifest({}));
  write("scripts/package.json", manifest({ "test:c": "vitest run --outputFile.json=c.json" }));
  write("scripts/suites/d/vitest.config.ts");
  const reports = [
    "packages/a/test-results.json",
    "scripts/c.json",
    "scripts/suites/d/test-results.json",
  ];
  const gone = ["packages/b", "scripts", "scripts/suites/e"].map(
    (folder) => `${folder}/test-results.json`,
  );
  for (const file of [...reports, ...gone]) {
    write(file);
  }
  expect(findReports(directory).sort()).toEqual(reports.map((file) => path.join(directory, file)));
});

test("the report of a task is among what is restored with its cached result", () => {
  const tasks = readTurbo(repository, ["test"]).filter(({ command }) =>
    /^vitest run/.test(command),
  );
  expect(tasks.length).toBeGreaterThan(10);
  for (const { command, outputs } of tasks) {
    const [, name = "test-results.json"] = /--outputFile\.json=(\S+)/.exec(command) ?? [];
    expect(outputs).toEqual([name]);
  }
});
