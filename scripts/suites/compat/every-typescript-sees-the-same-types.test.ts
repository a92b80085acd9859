import { writeFileSync } from "node:fs";
import path from "node:path";
import { upperFirst } from "@invitekit/generator/text";
import { registeredApis } from "@invitekit/testing";
import { describe, expect, inject, test } from "vitest";
import { compile } from "./compile.ts";
import { findTools } from "./find-tools.ts";
import { stubs, writeTypePrograms } from "./type-programs.ts";

const { directory: tools, versions, missing } = findTools("compilers");
const compilers = Object.entries(versions)
  .filter(([name]) => name.startsWith("typescript-"))
  .map(([name, version]) => ({ version, typescript: path.join(tools, "node_modules", name) }));
const expectType = path.join(tools, "node_modules/expect-type/dist/index.d.ts");
const typeRoots = [path.join(tools, "node_modules/@types")];

// In the consumer, so that its installed packages are what is found.
const directory = path.join(inject("consumer"), "compilers");
const typePrograms = writeTypePrograms(directory);

const paths = { ...stubs, "expect-type": [expectType] };
const nodenext = { module: "nodenext", paths };
const bundler = { module: "esnext", moduleResolution: "bundler", paths };
const page = { lib: ["ES2022", "DOM", "DOM.Iterable"] };
const server = { lib: ["ES2022"], types: ["node"], typeRoots };
const both = { ...page, types: ["node"], typeRoots };
const strictest = {
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
};
const settings = [
  { name: "nodenext, DOM, strictest", options: { ...nodenext, ...page, ...strictest } },
  { name: "nodenext, @types/node", options: { ...nodenext, ...server } },
  { name: "bundler, DOM and @types/node", options: { ...bundler, ...both } },
  { name: "bundler, @types/node, strictest", options: { ...bundler, ...server, ...strictest } },
];

// A compiler that checks its own library as well takes its time on a busy machine.
const options = { timeout: 180_000 };

describe.for(compilers)("TypeScript $version", options, ({ typescript, version }) => {
  test.for(settings)("every client's types are the same: $name", async (setting, { skip }) => {
    skip(missing !== undefined, missing);
    const program = { directory, files: typePrograms, compilerOptions: setting.options };
    expect(await compile(typescript, program)).toBe("");
  });

  test("what doesn't hold is noticed", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const [api] = [...registeredApis().keys()];
    write("wrong.ts", [
      `import { isApiError } from "@invitekit/${api}";`,
      'import type { Different } from "@invitekit/testing";',
      'import { expectTypeOf } from "vitest";',
      "// @ts-expect-error: nothing is wrong here",
      "export const is = (error: unknown) => isApiError(error);",
      'expectTypeOf<Different<{ one: string }, { one: "two" }>>().toBeNever();',
    ]);
    const compilerOptions = { ...nodenext, ...page, skipLibCheck: true };
    const output = await compile(typescript, { directory, files: ["wrong.ts"], compilerOptions });
    expect(output).toMatch(/wrong\.ts\(4,1\): error TS2578/);
    expect(output).toMatch(/wrong\.ts\(6,60\): error/);
  });

  test("a library can declare what it makes of a client", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const files = [...registeredApis().keys()].map((api) => {
      const create = `create${upperFirst(api)}Client`;
      return write(`library-${api}.ts`, [
        `import { ${create} } from "@invitekit/${api}";`,
        `export const make = ${create};`,
        `const client = make({} as Parameters<typeof ${create}>[0]);`,
        "export const methods = { ...client };",
      ]);
    });
    const compilerOptions = { ...nodenext, ...page, declaration: true, skipLibCheck: true };
    expect(await compile(typescript, { directory, files, compilerOptions })).toBe("");
  });

  test("CommonJS has the types too", async ({ skip }) => {
    skip(missing !== undefined, missing);
    const names = [...registeredApis().keys()].map((api) => `@invitekit/${api}`);
    write(
      "import.cts",
      names.map((name) => `import("${name}").then((it) => it.isApiError(0));`),
    );
    const requires = names.map((name, index) => [
      `import { isApiError as is${index} } from "${name}";`,
      `import client${index} = require("${name}");`,
      `export const same${index}: typeof is${index} = client${index}.isApiError;`,
    ]);
    write("require.cts", requires.flat());
    const compilerOptions = { ...nodenext, ...page, skipLibCheck: true };
    const files = ["import.cts", "require.cts"];
    const output = await compile(typescript, { directory, files, compilerOptions });
    // TypeScript learnt in 5.8 that Node can `require` a module; `import()` always compiled.
    const refused = names.flatMap(() => ["require.cts: TS1479", "require.cts: TS1471"]);
    const errors = [...output.matchAll(/(\w+\.cts)\(.+?error (TS\d+)/g)];
    expect(errors.map(([, file, code]) => `${file}: ${code}`)).toEqual(
      version.startsWith("5.4.") ? refused : [],
    );
  });
});

function write(name: string, lines: readonly string[]): string {
  writeFileSync(path.join(directory, name), lines.join("\n"));
  return name;
}
