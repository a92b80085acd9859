import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { skipMissing } from "./missing.ts";
import { runProgram } from "./runtimes/run-program.ts";
import { nodes } from "./runtimes/runtimes.ts";
import { readVendors } from "./suite.ts";

const vendors = await readVendors();
const consumer = inject("consumer");

describe.each(nodes)("$name", (runtime) => {
  const found = runtime.find();

  test.for(vendors)("$packageName", async ({ packageName, factory }, context) => {
    skipMissing(found, context);
    const directory = mkdtempSync(path.join(consumer, "commonjs-"));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const program = path.join(directory, "program.cjs");
    const name = JSON.stringify(packageName);
    writeFileSync(
      program,
      `const required = require(${name});
import(${name}).then((imported) => console.log(required.${factory} === imported.${factory}));
`,
    );
    const file = "program" in found ? found.program : "";
    const { status, output } = await runProgram(file, [program], {
      directory,
      temporary: directory,
    });
    // No warning either.
    expect({ status, output }).toEqual({ status: 0, output: "true\n" });
  });
});

test("the oldest is the oldest that the packages promise", () => {
  for (const { name } of inject("tarballs")) {
    const file = path.join(consumer, "node_modules", name, "package.json");
    const { engines } = JSON.parse(readFileSync(file, "utf8"));
    // The generator leaves out some between the oldest and the newest, as its linter does.
    const [, oldest] = /^>=(\d+\.\d+)/.exec(engines.node) ?? [];
    expect(`Node ${oldest}`).toBe(nodes[0]?.name);
  }
});
