import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";
import { typeCheck } from "../../lib/type-check.ts";

// Below node_modules, where the packages are found as they were built.
const directory = mkdtempSync(path.join(repository, "node_modules/.types-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const program = ["core", ...registeredApis().keys()]
  .map((name) => `export * as ${name} from "@invitekit/${name}";\n`)
  .join("");

const typescript5 = path.join(repository, "scripts/node_modules/typescript");
const typescript7 = path.join(repository, "node_modules/typescript");

test.each([
  { compiler: "TypeScript 5", directory: typescript5, resolution: "nodenext" },
  { compiler: "TypeScript 7", directory: typescript7, resolution: "nodenext" },
  { compiler: "TypeScript 7", directory: typescript7, resolution: "bundler" },
])(
  "$compiler, $resolution: with Node's types our declarations need no other",
  async ({ directory: compiler, resolution }) => {
    expect(await complaints(compiler, resolution)).toEqual([]);
  },
);

/** What a compiler says of a program that has Node's types alone, and skips no declarations. */
async function complaints(compiler: string, moduleResolution: string): Promise<string[]> {
  writeFileSync(path.join(directory, "program.mts"), program);
  const compilerOptions = {
    ...{ target: "ES2022", lib: ["ES2022"], types: ["node"], strict: true, noEmit: true },
    ...{ module: moduleResolution === "bundler" ? "esnext" : moduleResolution, moduleResolution },
    skipLibCheck: false,
  };
  const config = path.join(directory, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ["program.mts"] }));
  const output = await typeCheck(config, compiler);
  return output.split("\n").filter((line) => line.includes("error TS"));
}
