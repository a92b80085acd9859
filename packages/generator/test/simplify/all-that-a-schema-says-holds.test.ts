import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { sampleFiles } from "../support/samples.ts";
import { createWorkspace } from "../support/workspace.ts";

const TITLE_OR_STATE = `
{
  type: object,
  properties: { title: { type: string }, state: { type: string } },
  anyOf: [{ required: [title] }, { required: [state] }]
}`;

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    "`required` in an `allOf` of its own",
    "{ allOf: [{ $ref: '#/components/schemas/Pet' }, { required: [name] }] }",
    ['{ name: "Ada" }'],
    ["{}", "{ age: 1 }"],
  ],
  [
    "`required` of another schema",
    "{ allOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Named' }] }",
    ['{ name: "Ada" }'],
    ["{}", "{ name: 1 }"],
  ],
  [
    "`required` beside what is composed of more",
    "{ allOf: [{ $ref: '#/components/schemas/Old' }], required: [name, since] }",
    ['{ name: "Ada", since: 1 }'],
    ["{ since: 1 }", '{ name: "Ada" }', '{ name: "Ada", since: "x" }'],
  ],
  [
    "`required` of what nothing describes",
    "{ type: object, required: [other], properties: { name: { type: string } } }",
    ["{ other: 1 }", '{ other: "x", name: "Ada" }'],
    ['{ name: "Ada" }'],
  ],
  [
    "`required` of what is described with the others",
    "{ type: object, required: [other], additionalProperties: { type: string } }",
    ['{ other: "x" }'],
    ["{ other: 1 }", "{}"],
  ],
  [
    "`anyOf` beside `properties`",
    TITLE_OR_STATE,
    ['{ title: "x" }', '{ state: "x" }', '{ title: "x", state: "x" }'],
    ["{}", "42", '"x"', "{ title: 1 }"],
  ],
  [
    "`oneOf` beside `properties`",
    TITLE_OR_STATE.replace("anyOf", "oneOf"),
    ['{ title: "x" }', '{ state: "x" }'],
    ["{}", "42", "{ title: 1 }"],
  ],
  [
    "`anyOf` beside `allOf`",
    "{ allOf: [{ $ref: '#/components/schemas/Pet' }], anyOf: [{ required: [name] }, { required: [age] }] }",
    ['{ name: "Ada" }', "{ age: 1 }"],
    ["{}", "42"],
  ],
  [
    "`anyOf` of further members",
    "{ type: object, required: [id], properties: { id: { type: string } }, anyOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } }] }",
    ['{ id: "x", a: "x" }', '{ id: "x", b: "x" }'],
    ['{ id: "x" }', '{ a: "x" }'],
  ],
])("%s", async (_, schema, good, bad) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(
      `requestBody: { required: true, content: { application/json: { schema: ${schema.replaceAll("\n", " ")} } } }
responses: { "204": { description: Done } }`,
      `components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, age: { type: integer } } }
    Named: { required: [name] }
    Old: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { since: { type: integer } } }] }`,
    ),
  );
  const calls = (bodies: readonly string[]) => `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
${bodies.map((body) => `await pets.addPet({ body: ${body} });`).join("\n")}
`;
  const files = { ...sampleFiles(workspace.read("out/README.md")), "good.ts": calls(good) };
  const complaints = workspace.typecheck({ ...files, "bad.ts": calls(bad) });
  const places = complaints.map((each) => each.split(",")[0]);
  expect([...new Set(places)]).toEqual(bad.map((_, index) => `bad.ts(${index + 4}`));
});
