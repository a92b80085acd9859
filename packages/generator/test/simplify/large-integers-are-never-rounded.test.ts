import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const DOCUMENT = document(
  `
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: after, in: query, required: true, schema: { type: integer, default: 9223372036854775807 } }
        - { name: kind, in: query, schema: { $ref: "#/components/schemas/Kind" } }
        - { name: kinds, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Kind" } } }
        - { name: x-only, in: header, required: true, schema: { const: -9007199254740993 } }
        - { name: limit, in: query, required: true, schema: { type: integer, default: 9007199254740991 } }
      responses:
        "200":
          description: Pets
          content: { application/json: { schema: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Kind" } } } } }`,
  `
components:
  schemas:
    Kind: { type: integer, enum: [9007199254740993, 9007199254740992, 1] }`,
);

test("a parameter has them as they are written, and the rest is told of", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(DOCUMENT);
  expect(warnings).toEqual([
    "openapi.yaml:13:78 JavaScript has no exact number 9223372036854775807: it is a text, which is sent as it stands.",
    "openapi.yaml:6:35 JavaScript has no exact number 9007199254740993: it is a text, which is sent as it stands.",
    "openapi.yaml:6:53 JavaScript has no exact number 9007199254740992: it is a text, which is sent as it stands.",
    "openapi.yaml:16:65 JavaScript has no exact number -9007199254740993: it is a text, which is sent as it stands.",
    "openapi.yaml:6:28 JavaScript has no exact numbers for this `enum`: it becomes any number.",
  ]);
  const vendor = workspace.read("out/src/vendor.gen.ts");
  expect(vendor).toContain('after: { value: "9223372036854775807" },');
  expect(vendor).toContain('"x-only": { in: "header", value: "-9007199254740993" },');
  expect(vendor).toContain("limit: { value: 9007199254740991 },");
  const complaints = workspace.typecheck({
    "good.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const { kind } = await pets.listPets({ kind: "9007199254740993", kinds: ["9007199254740992", 1] });
const number: number = kind;
await pets.listPets({ after: number });
await pets.listPets({ after: "9007199254740995" });
`,
    "bad.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
await pets.listPets({ kind: 9007199254740993 });
await pets.listPets({ kind: "9007199254740991" });
`,
  });
  expect(complaints.map((each) => each.split(",")[0])).toEqual(["bad.ts(4", "bad.ts(5"]);
});

test("also in JSON, and where the digits aren't at hand that is a warning", async () => {
  const workspace = createWorkspace();
  const schema = '{ "type": "integer", "default": 9007199254740993 }';
  const told = await workspace.generatePackage(
    DOCUMENT.replace("{ type: integer, default: 9223372036854775807 }", schema),
  );
  expect(workspace.read("out/src/vendor.gen.ts")).toContain('after: { value: "9007199254740993" }');
  expect(told).toHaveLength(5);
  const [rounded] = await workspace.generatePackage(
    DOCUMENT.replace("9223372036854775807", "0x20000000000001"),
  );
  expect(rounded).toContain(
    "openapi.yaml:13:78 9007199254740992 is rounded: write it in decimal digits, or as text.",
  );
});
