import { expect, test } from "vitest";
import { document, OK } from "../support/documents.ts";
import { sampleFiles } from "../support/samples.ts";
import { createWorkspace } from "../support/workspace.ts";

const DOCUMENT = document(
  `
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: after, in: query, required: true, schema: { type: [string, "null"], default: null }, example: null }
        - { name: kinds, in: query, required: true, schema: { $ref: "#/components/schemas/Kinds" }, example: [] }
        - { name: size, in: query, required: true, schema: { anyOf: [{ type: integer }, { type: "null" }] } }
        - { name: mood, in: query, required: true, schema: { enum: [null, good, bad] } }
        - { name: x-page, in: header, required: true, schema: { type: string }, example: "" }
        - { name: start, in: query, required: true, allowEmptyValue: true, schema: { type: string }, example: "" }
        - { name: maxResponseBytes, in: query, schema: { type: string } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
      ${OK}
  /toys:
    post:
      operationId: addToy
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Kinds" } } } }
      ${OK}`,
  `
components:
  schemas:
    Kinds: { type: array, items: { type: string, enum: [cat, dog] }, default: [] }`,
);

test("their types and samples have none that the client refuses", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(DOCUMENT, "@acme/pets", "listPets");
  expect(workspace.read("out/README.md")).toContain('kinds: ["cat"]');
  expect(workspace.read("out/README.md")).toContain('"x-page": "<x-page>"');
  const call = (values: string) => `await pets.listPets({ ...good, ${values} });`;
  const use = (values: readonly string[]) => `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const good: Parameters<typeof pets.listPets>[0] = { after: "x", kinds: ["dog"], size: 1, mood: "good", start: "" };
${values.map(call).join("\n")}
`;
  const complaints = workspace.typecheck({
    ...sampleFiles(workspace.read("out/README.md")),
    "good.ts": `${use(["", "tags: []", '"query.maxResponseBytes": "1"'])}await pets.addToy({ body: [] });\n`,
    "bad.ts": use(["after: null", "kinds: []", "size: null", "mood: null"]),
  });
  expect(complaints.map((each) => each.split(",")[0])).toEqual(
    [5, 6, 7, 8].map((line) => `bad.ts(${line}`),
  );
});

test("an empty text is one where the document says so", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(DOCUMENT);
  const vendor = workspace.read("out/src/vendor.gen.ts");
  expect(vendor).toContain("start: {},");
  expect(vendor).toContain("after: { required: true },");
});
