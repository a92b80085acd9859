import { execFile } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { registeredApis } from "@invitekit/testing";
import { startMockServer } from "@invitekit/testing/mock-server";
import { expect, test } from "vitest";
import { createDirectory, quickstartHere, ROOT } from "./command.ts";

const NAMES = [...registeredApis().keys()];

const execute = promisify(execFile);
const TSC = path.join(ROOT, "node_modules/typescript/bin/tsc");

test("as it stands, under strict, and the mock server takes it", async () => {
  const samples = readSamples((await quickstartHere()).output);
  expect([...samples.keys()]).toEqual(NAMES);
  const directory = createDirectory();
  symlinkSync(path.join(ROOT, "node_modules"), path.join(directory, "node_modules"));
  writeFileSync(path.join(directory, "package.json"), '{ "type": "module" }');
  for (const [name, sample] of samples) {
    expect(sample.match(/;$/gm)).toHaveLength(3);
    writeFileSync(path.join(directory, `${name}.ts`), sample);
  }
  const settings = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022"];
  const files = NAMES.map((name) => `${name}.ts`);
  await node(directory, TSC, ...settings, "--types", "", ...files);
  for (const [name, sample] of samples) {
    const server = await startMockServer(path.join(ROOT, `specs/${name}/openapi.yaml`));
    try {
      const file = path.join(directory, `${name}-to-mock.ts`);
      writeFileSync(file, sample.replace("Client({", `Client({ baseUrl: "${server.baseUrl}",`));
      await node(directory, file);
      expect(server.complaints).toEqual([]);
    } finally {
      await server.close();
    }
  }
});

/** Runs a script, which must succeed. */
function node(cwd: string, ...args: string[]): Promise<unknown> {
  return execute(process.execPath, args, { cwd });
}

/** The indented TypeScript of each section, by the section's title. */
function readSamples(output: string): Map<string, string> {
  const sections = output.split(/\n\n(?=\S)/).filter((section) => section.includes("import {"));
  return new Map(
    sections.map((section) => {
      const lines = section.split("\n").filter((line) => line.startsWith("    "));
      return [section.split("\n")[0] ?? "", lines.map((line) => `${line.slice(4)}\n`).join("")];
    }),
  );
}
