import { expect, test } from "vitest";
import { document, operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const components = `components:
  schemas:
    Pet: { type: object, properties: { id: { type: string } } }
    Self: { anyOf: [{ $ref: "#/components/schemas/Self" }, { $ref: "#/components/schemas/Self" }] }`;

function success(schema: string, status = "200"): string {
  return `"${status}": { description: Done, content: { application/json: { schema: ${schema} } } }`;
}

async function beginsOf(responses: string): Promise<string | undefined> {
  const workspace = createWorkspace();
  await workspace.generatePackage(operation(`responses: { ${responses} }`, components));
  const text = workspace.read("out/src/vendor.gen.ts");
  const [, begins] = /begins: ("(?:\\.|[^"\\])*"|'[^']*')/.exec(text) ?? [];
  return begins === undefined ? undefined : (new Function(`return ${begins}`)() as string);
}

test.each([
  ["{ type: object }", "{"],
  ['{ $ref: "#/components/schemas/Pet" }', "{"],
  ["{ type: array, items: { type: string } }", "["],
  ["{ type: [object, 'null'] }", "{n"],
  ["{ type: string }", '"'],
  ["{ type: integer }", "-0123456789"],
  ["{ type: boolean }", "tf"],
  ["{ enum: [a, 1, null] }", '"-0123456789n'],
  ["{ const: true }", "tf"],
  ["{ properties: { id: { type: string } } }", "{"],
  ["{ items: { type: string } }", "["],
  ['{ allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { a: {} } }] }', "{"],
  ['{ oneOf: [{ $ref: "#/components/schemas/Pet" }, { type: array, items: {} }] }', "{["],
  ['{ anyOf: [{ $ref: "#/components/schemas/Pet" }, { type: "null" }] }', "{n"],
])("%s: %s", async (schema, begins) => {
  const found = await beginsOf(success(schema));
  expect([...(found ?? "")].sort()).toEqual([...begins].sort());
});

test.each([
  "{}",
  "true",
  "{ description: Anything }",
  '{ anyOf: [{ $ref: "#/components/schemas/Pet" }, {}] }',
  '{ $ref: "#/components/schemas/Self" }',
])("%s: in any way", async (schema) => {
  expect(await beginsOf(success(schema))).toBeUndefined();
});

test("a schema that is there in very many ways keeps nothing busy", async () => {
  const levels = Array.from({ length: 60 }, (_, level) => {
    const next = `{ $ref: "#/components/schemas/L${level + 1}" }`;
    return `    L${level}: { anyOf: [${next}, ${next}], properties: { a: ${next}, b: ${next} } }`;
  });
  const schemas = [...levels, "    L60: { type: object, x-error-message: true }"];
  const workspace = createWorkspace();
  const responses = `${success('{ $ref: "#/components/schemas/L0" }')}, ${success('{ $ref: "#/components/schemas/L0" }', "400")}`;
  const all = `components:\n  schemas:\n${schemas.join("\n")}`;
  await workspace.generatePackage(operation(`responses: { ${responses} }`, all));
  expect(workspace.read("out/src/vendor.gen.ts")).toContain('begins: "{"');
});

test("of several successes: as any of them", async () => {
  const both = `${success("{ type: object }")}, ${success("{ type: array, items: {} }", "202")}`;
  expect(await beginsOf(both)).toBe("{[");
});

test("what most begin with is said once, and one that may begin in any way says so", async () => {
  const workspace = createWorkspace();
  const get = (path: string, id: string, schema: string) =>
    `  /${path}:\n    get: { operationId: ${id}, responses: { ${success(schema)} } }`;
  const paths = [
    get("a", "getA", "{ type: object }"),
    get("b", "getB", "{ type: object }"),
    get("c", "getC", "{}"),
    get("d", "getD", "{ type: array, items: {} }"),
  ];
  await workspace.generatePackage(document(paths.join("\n")));
  const text = workspace.read("out/src/vendor.gen.ts");
  expect(text.match(/begins: "[^"]*"/g)).toEqual(['begins: "{"', 'begins: ""', 'begins: "["']);
  expect(workspace.typecheck({})).toEqual([]);
  expect(text).toContain('getC: { route: "GET /c", begins: "" }');
});
