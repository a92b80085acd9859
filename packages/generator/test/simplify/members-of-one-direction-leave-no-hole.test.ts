import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("what remains without them allows no other names", async () => {
  const workspace = createWorkspace();
  const json = (name: string) =>
    `content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } }`;
  const add = (name: string) => `
  /${name}:
    post:
      operationId: add${name}
      requestBody: { required: true, ${json(name)} }
      responses: { "200": { description: Done, ${json(name)} } }`;
  await workspace.generatePackage(
    document(
      ["Pet", "Toy", "Stamp", "Secret", "Loose", "Closed"].map(add).join(""),
      `
components:
  schemas:
    Stamp: { type: object, required: [id], properties: { id: { type: string, readOnly: true } } }
    Marked: { allOf: [{ $ref: "#/components/schemas/Stamp" }] }
    Pet:
      allOf:
        - { $ref: "#/components/schemas/Marked" }
        - { type: object, required: [name], properties: { name: { type: string } } }
    Toy:
      type: object
      allOf: [{ type: object, description: Nothing yet. }, { $ref: "#/components/schemas/Stamp" }]
      properties: { color: { type: string } }
    Password: { type: object, properties: { password: { type: string, writeOnly: true } } }
    Secret: { allOf: [{ $ref: "#/components/schemas/Password" }, { type: object, properties: { hint: { type: string } } }] }
    Loose: { type: object, allOf: [{ type: object, additionalProperties: true }], properties: { a: { type: string } } }
    Closed: { type: object, additionalProperties: false }`,
    ),
  );
  const complaints = workspace.typecheck({
    "good.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const id: string = (await pets.addPet({ body: { name: "Ada" } })).id;
const { id: toy, color } = await pets.addToy({ body: { color: "red" } });
const { hint } = await pets.addSecret({ body: { password: "x", hint: "y" } });
await pets.addStamp({ body: {} });
await pets.addLoose({ body: { a: "x", b: 1 } });
await pets.addClosed({ body: {} });
console.log(id, toy.trim(), color?.trim(), hint?.trim());
`,
    "bad.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
await pets.addPet({ body: { name: "Ada", nmae: "x" } });
await pets.addPet({ body: { name: "Ada", id: "x" } });
await pets.addToy({ body: { colour: "red" } });
console.log((await pets.addSecret({ body: {} })).password);
await pets.addStamp({ body: { id: "x" } });
await pets.addClosed({ body: { id: "x" } });
`,
  });
  expect(complaints.map((each) => each.split(",")[0])).toEqual(
    [4, 5, 6, 7, 8, 9].map((line) => `bad.ts(${line}`),
  );
});
