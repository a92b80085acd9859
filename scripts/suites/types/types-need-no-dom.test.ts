import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";

// Below node_modules, where the packages are found as they were built.
const directory = mkdtempSync(path.join(repository, "node_modules/.types-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const program = ["core", ...registeredApis().keys()]
  .map((name) => `export * as ${name} from "@invitekit/${name}";\n`)
  .join("");

const typescript5 = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const typescript7 = path.join(repository, "node_modules/typescript/bin/tsc");

test.each([
  { compiler: "TypeScript 5", file: typescript5, resolution: "nodenext" },
  { compiler: "TypeScript 7", file: typescript7, resolution: "nodenext" },
  { compiler: "TypeScript 7", file: typescript7, resolution: "bundler" },
])("$compiler, $resolution: with Node's types our declarations need no other", (each) => {
  expect(complaints(each.file, each.resolution)).toEqual([]);
});

/** What a compiler says of a program that has Node's types alone, and skips no declarations. */
function complaints(compiler: string, moduleResolution: string): string[] {
  writeFileSync(path.join(directory, "program.mts"), program);
  const compilerOptions = {
    ...{ target: "ES2022", lib: ["ES2022"], types: ["node"], strict: true, noEmit: true },
    ...{ module: moduleResolution === "bundler" ? "esnext" : moduleResolution, moduleResolution },
    skipLibCheck: false,
  };
  const config = path.join(directory, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ["program.mts"] }));
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", config, "--pretty", "false"], {
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => line.includes("error TS"));
}
