import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const DOCUMENT = operation(
  `
parameters: [{ name: sort, in: query, schema: { type: string, enum: [up, down] } }]
requestBody:
  content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
responses:
  "200":
    description: A pet
    content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }`,
  `
components:
  schemas:
    Order: { type: object, properties: { size: { $ref: "#/components/schemas/Size" } } }
    Size: { type: string, enum: [small, large] }
    Pet:
      type: object
      properties:
        size: { $ref: "#/components/schemas/Size" }
        color: { type: string, enum: [red, blue] }
        mood: { type: [string, "null"], enum: [good, bad, null] }
        legs: { type: integer, enum: [2, 4] }
        only: { type: string, enum: [one] }
        status: { type: string, x-extensible-enum: [new, old] }
        level: { type: [integer, "null"], x-extensible-enum: [1, 2] }
        states: { type: array, items: { type: string, x-extensible-enum: [a, b] } }
        place: { $ref: "#/components/schemas/Place" }
    Place:
      oneOf: [{ $ref: "#/components/schemas/Home" }, { $ref: "#/components/schemas/Zoo" }]
      discriminator: { propertyName: kind }
    Home: { type: object, required: [kind], properties: { kind: { type: string, enum: [home, flat] } } }
    Zoo: { type: object, required: [kind], properties: { kind: { type: string, enum: [zoo, park] } } }`,
);

test("a new value breaks no caller, the known ones stay known", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(DOCUMENT);
  const types = workspace.read("out/src/schema.gen.ts");
  for (const line of [
    'sort?: "up" | "down";',
    'Size: "small" | "large";',
    'color?: "red" | "blue" | (string & {});',
    'mood?: "good" | "bad" | (string & {}) | null;',
    "legs?: 2 | 4 | (number & {});",
    'only?: "one";',
    'status?: "new" | "old" | (string & {});',
    "level?: 1 | 2 | (number & {}) | null;",
    'states?: ("a" | "b" | (string & {}))[];',
    'kind: "home" | "flat";',
  ]) {
    expect(types).toContain(line);
  }
});

test("also with OpenAPI 3.0's way of saying null", async () => {
  const workspace = createWorkspace();
  const nullable = DOCUMENT.replace("3.1.0", "3.0.3").replaceAll(
    /\[(\w+), "null"\]/g,
    "$1, nullable: true",
  );
  await workspace.generatePackage(nullable);
  const types = workspace.read("out/src/schema.gen.ts");
  expect(types).toContain("level?: 1 | 2 | (number & {}) | null;");
  expect(types).toContain('mood?: "good" | "bad" | (string & {}) | null;');
});
