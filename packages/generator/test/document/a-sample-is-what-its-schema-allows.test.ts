import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "../../src/document/openapi.ts";
import { sampleValue } from "../../src/document/sample-value.ts";

const document: OpenApiDocument = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  components: {
    schemas: {
      Id: { type: "string", format: "uuid" },
      Pet: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    },
  },
};

const PET = { $ref: "#/components/schemas/Pet" };
const UUID = "123e4567-e89b-42d3-a456-426614174000";

test.each<[string, Schema, unknown]>([
  [
    "a text that is described a second time",
    { allOf: [{ $ref: "#/components/schemas/Id" }] },
    UUID,
  ],
  ["a number", { allOf: [{ type: "integer", minimum: 3 }] }, 3],
  ["a list", { allOf: [{ type: "array", items: { type: "boolean" } }] }, [true]],
  ["an object", { allOf: [PET] }, { name: "<name>" }],
  ["an object and prose", { allOf: [PET, { nullable: true }] }, { name: "<name>" }],
  [
    "an object with a member of its own",
    { allOf: [PET], properties: { id: { type: "integer" } } },
    { name: "<name>", id: 1 },
  ],
])("%s in `allOf`", (_, schema, value) => {
  expect(sampleValue(document, schema)).toEqual(value);
});
