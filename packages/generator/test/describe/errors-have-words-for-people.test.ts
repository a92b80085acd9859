import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const COMPONENTS = `components:
  schemas:
    Text: { type: string, x-error-message: true }
    Error:
      type: object
      properties:
        title: { $ref: "#/components/schemas/Text" }
        code: { type: string }
        inner: { $ref: "#/components/schemas/Error" }`;

async function generated(responses: string) {
  const workspace = createWorkspace();
  const done = '"204": { description: Done }';
  await workspace.generatePackage(operation(`responses: { ${done}, ${responses} }`, COMPONENTS));
  return { workspace, text: workspace.read("out/src/vendor.gen.ts") };
}

function failure(schema: string, status = "400", type = "application/json"): string {
  return `"${status}": { description: No, content: { ${type}: { schema: ${schema} } } }`;
}

const list =
  "{ type: array, items: { type: object, properties: { text: { x-error-message: true } } } }";

test.each([
  ["a member", '{ $ref: "#/components/schemas/Error" }', '["title"]'],
  ["one of a list", `{ properties: { errors: ${list} } }`, '["errors", "text"]'],
  ["a list as the body", list, '["text"]'],
  [
    "composed",
    `{ anyOf: [{ $ref: "#/components/schemas/Error" }, { allOf: [${list}] }] }`,
    '["title"], ["text"]',
  ],
])("%s", async (_what, schema, paths) => {
  const { text, workspace } = await generated(failure(schema));
  expect(text).toContain(`words: vendorWords(${paths}),`);
  expect(workspace.typecheck({})).toEqual([]);
});

test("of a range, and of `default`", async () => {
  const { text } = await generated(failure('{ $ref: "#/components/schemas/Error" }', "4XX"));
  expect(text).toContain("words:");
  const other = await generated(failure('{ $ref: "#/components/schemas/Error" }', "default"));
  expect(other.text).toContain("words:");
});

test.each([
  ["a success", failure('{ $ref: "#/components/schemas/Error" }', "200")],
  ["text", failure('{ $ref: "#/components/schemas/Text" }', "400", "text/plain")],
  ["a document that says nothing", failure("{ properties: { message: { type: string } } }")],
  ["false", failure("{ properties: { message: { type: string, x-error-message: false } } }")],
])("none of %s", async (_what, response) => {
  const { text } = await generated(response);
  expect(text).not.toContain("words");
});
