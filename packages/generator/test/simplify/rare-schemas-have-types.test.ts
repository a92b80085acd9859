import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { sampleFiles } from "../support/samples.ts";
import { createWorkspace } from "../support/workspace.ts";

/** Generates a client whose `addPet` takes a schema `Pet`, and compiles what is written with it. */
async function compile(schemas: string, good: readonly string[], bad: readonly string[]) {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    operation(
      `
requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
responses: { "204": { description: Done } }`,
      `components:\n  schemas:\n${schemas.trim().replaceAll(/^/gm, "    ")}`,
    ),
  );
  const calls = (bodies: readonly string[]) => `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
${bodies.map((body) => `await pets.addPet({ body: ${body} });`).join("\n")}
`;
  const files = { ...sampleFiles(workspace.read("out/README.md")), "good.ts": calls(good) };
  const complaints = workspace.typecheck({ ...files, "bad.ts": calls(bad) });
  return { warnings, complaints: [...new Set(complaints.map((each) => each.split(",")[0]))] };
}

const SELF = '{ $ref: "#/components/schemas/Pet" }';

test.each<[string, string, readonly string[], readonly string[]]>([
  ["a list of itself", `Pet: { type: array, items: ${SELF} }`, ["[]", "[[], [[]]]"], ["{}", "[1]"]],
  [
    "any JSON",
    `Pet: { oneOf: [{ type: string }, { type: array, items: ${SELF} }, { type: object, additionalProperties: ${SELF} }] }`,
    ['"x"', '["x", { a: ["x"] }]'],
    ["1", "[{ a: [1] }]"],
  ],
  [
    "a list through another schema, or null",
    `
Pet: { type: [array, "null"], items: { oneOf: [{ $ref: "#/components/schemas/Other" }, { type: boolean }] } }
Other: { anyOf: [${SELF}, { type: string }] }`,
    ["null", '[["x", true, null]]'],
    ["1", "[[1]]"],
  ],
  [
    "an anchor",
    `
Pet: { type: object, properties: { name: { $ref: "#name" }, tag: { $ref: "#tag" } } }
Name: { $anchor: name, type: string }
Other: { type: object, properties: { tag: { $anchor: tag, type: boolean } } }`,
    ['{ name: "x", tag: true }'],
    ["{ name: 1 }", '{ tag: "x" }'],
  ],
  [
    "only null",
    "Pet: { type: object, required: [a], properties: { a: { type: integer }, none: { const: null } } }",
    ["{ a: 1, none: null }"],
    ["{ none: null }", "{ a: 1, none: 1 }"],
  ],
  [
    "members beside a reference",
    `
Pet: { type: object, required: [a], properties: { a: { $ref: "#/components/schemas/Base", required: [c], properties: { c: { type: string } } } } }
Base: { type: object, required: [b], properties: { b: { type: string } } }`,
    ['{ a: { b: "x", c: "y" } }'],
    ['{ a: { b: "x" } }', '{ a: { c: "x" } }'],
  ],
  [
    "a tuple",
    "Pet: { type: array, prefixItems: [{ type: number }, { type: string }, { type: object, required: [a], properties: { a: { type: boolean } } }], items: false }",
    ['[1, "x", { a: true }]'],
    ["[1]", '["x", 1, { a: true }]'],
  ],
  [
    "members of many levels",
    `Pet: ${"{ type: object, required: [a], properties: { a: ".repeat(9)}{ type: integer }${" } }".repeat(9)}`,
    [`${"{ a: ".repeat(9)}1${" }".repeat(9)}`],
    [`${"{ a: ".repeat(8)}1${" }".repeat(8)}`],
  ],
  [
    "members that may hold it again",
    `Pet: { type: object, properties: { parent: ${SELF}, others: { type: array, items: ${SELF} } } }`,
    ["{ parent: { others: [{}] } }"],
    ["{ parent: 1 }"],
  ],
  [
    "a default that isn't of its type",
    'Pet: { type: object, required: [a, b], properties: { a: { type: integer, default: "1" }, b: { type: boolean, default: null } } }',
    ["{ a: 1, b: true }"],
    ['{ a: "1", b: true }'],
  ],
])("%s", async (_, schemas, good, bad) => {
  const { warnings, complaints } = await compile(schemas, good, bad);
  expect(warnings).toEqual([]);
  expect(complaints).toEqual(bad.map((_each, index) => `bad.ts(${index + 4}`));
});

test.each<[string, string, string]>([
  [
    "`allOf` of itself",
    `Pet: { allOf: [${SELF}, { type: object, required: [a], properties: { a: { type: integer } } }] }`,
    "openapi.yaml:6:20 `Pet` consists of itself: this part of it is left out.",
  ],
  [
    "`oneOf` of itself",
    `Pet: { oneOf: [${SELF}, { type: object, required: [a], properties: { a: { type: integer } } }] }`,
    "openapi.yaml:6:20 `Pet` consists of itself: this part of it is left out.",
  ],
  [
    "numbers that JSON has no word for",
    "Pet: { type: object, required: [a], properties: { a: { type: number, enum: [.inf, .nan, 1] } } }",
    "openapi.yaml:6:74 JSON has neither infinite numbers nor `.nan`: this `enum` becomes any number.",
  ],
])("%s, with a warning", async (_, schemas, warning) => {
  const { warnings, complaints } = await compile(schemas, ["{ a: 1 }"], ['{ a: "x" }']);
  expect(warnings).toEqual([warning]);
  expect(complaints).toEqual(["bad.ts(4"]);
});
