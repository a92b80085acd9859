import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { complaints } from "../support/compiler.ts";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const CORE = path.dirname(createRequire(import.meta.url).resolve("@invitekit/core/package.json"));

const DOCUMENT = operation(
  `
parameters:
  - { name: tag, in: query, schema: { type: array, items: { type: string, enum: [a, b] } } }
  - { name: Idempotency-Key, in: header, schema: { type: string } }
requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Pet" } } } }
responses: { "200": { description: Added, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }`,
  `
security: [{ key: [] }]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas: { Pet: { type: object, properties: { name: { type: string, default: Ada } } } }`,
);

const USE = `import { createAcmeClient, type AddPetInput } from "./acme/index<ending>";
const input: AddPetInput = { tag: ["a"], body: { name: "Ada" } };
export const added: Promise<{ name?: string }> = createAcmeClient({ auth: { key: "k" } }).addPet(input);
`;

const STRICT: ts.CompilerOptions = {
  ...{
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noPropertyAccessFromIndexSignature: true,
  },
  ...{ verbatimModuleSyntax: true, isolatedModules: true, erasableSyntaxOnly: true },
  ...{
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedDeclarations: true,
  },
  ...{ declaration: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 },
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  paths: {
    "@invitekit/core": [`${CORE}/dist/index.d.ts`],
    "@invitekit/core/exports": [`${CORE}/dist/exports.d.ts`],
  },
};

const { ModuleKind, ModuleResolutionKind } = ts;
const bundler = { module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler };

test.each([
  ["nodenext", ".js", { module: ModuleKind.NodeNext }, { module: "nodenext" }],
  ["bundler", "", bundler, { module: "esnext", moduleResolution: "bundler" }],
  [
    "bundler with endings of TypeScript",
    ".ts",
    { ...bundler, allowImportingTsExtensions: true },
    { module: "esnext", moduleResolution: "bundler", allowImportingTsExtensions: true },
  ],
] as const)("%s", async (_, ending, options, compilerOptions) => {
  const workspace = createWorkspace();
  workspace.write("package.json", '{ "type": "module" }');
  workspace.write("tsconfig.json", JSON.stringify({ compilerOptions }));
  workspace.write("pets.yaml", DOCUMENT);
  expect(await workspace.generate("pets.yaml", "--out", "src/acme")).toMatchObject({ code: 0 });
  expect(workspace.read("src/acme/index.ts")).toContain(`"./vendor.gen${ending}"`);
  workspace.write("src/use.ts", USE.replace("<ending>", ending));
  const all = { ...STRICT, ...options };
  const files = workspace.list().filter((file) => file.endsWith(".ts"));
  expect(complaints(workspace.directory, files, all)).toEqual([]);
});
