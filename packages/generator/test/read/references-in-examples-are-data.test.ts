import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("a $ref in data is not followed", async () => {
  const workspace = createWorkspace();
  const url = '{ $ref: "https://pets.example/none.yaml" }';
  const file = '{ $ref: "none.yaml#/pet" }';
  await workspace.generatePackage(
    operation(
      `
x-internal: ${url}
parameters:
  - { name: one, in: query, schema: { type: string }, example: ${url} }
  - { name: two, in: query, schema: { type: string }, examples: { a: { value: ${file} } } }
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties:
          name: { type: string, example: ${url}, examples: [${file}] }
          owner: { type: object, default: ${file}, const: ${url}, enum: [${file}] }
          x-color: { $ref: "#/components/schemas/Color" }
          example: { $ref: "#/components/schemas/Color" }
      example: ${url}
responses:
  "200":
    description: A pet
    headers: { x-color: { schema: { type: string }, example: ${url} } }
    content:
      application/json:
        schema: { $ref: "#/components/schemas/Color" }
        examples: { a: { value: ${url} }, b: ${file}, c: { externalValue: none.yaml } }`,
      `
components:
  schemas: { Color: { type: string, enum: [red, blue] } }
  examples: { Pet: { value: ${url} } }`,
    ),
  );
  const types = workspace.read("out/src/schema.gen.ts");
  // Names that look like OpenAPI's own are members like any other.
  expect(types).toContain('"x-color"?: components["schemas"]["Color"];');
  expect(types).toContain('example?: components["schemas"]["Color"];');
});
