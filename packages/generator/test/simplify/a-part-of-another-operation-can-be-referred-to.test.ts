import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const ADD = "#/paths/~1pets~1{kind}/post";

test("it is what the reference names, whatever else becomes of that operation", async () => {
  const workspace = createWorkspace();
  const spec = document(`
  /pets/{kind}:
    parameters:
      - { name: kind, in: path, required: true, schema: { type: string } }
      - { name: session, in: cookie, schema: { type: string } }
    trace:
      operationId: tracePet
      parameters: [{ name: depth, in: query, required: true, schema: { type: boolean } }]
      responses: { "204": { description: Done } }
    post:
      operationId: addPet
      parameters:
        - { name: notify, in: query, required: true, schema: { type: boolean } }
        - { name: age, in: query, required: true, schema: { type: integer } }
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } }
      responses:
        "200":
          description: Done
          content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } }
  /toys:
    parameters:
      - { $ref: "${ADD}/parameters/1" }
    put:
      operationId: putToy
      parameters:
        - { $ref: "#/paths/~1pets~1{kind}/trace/parameters/0" }
      requestBody: { $ref: "${ADD}/requestBody" }
      responses: { "200": { $ref: "${ADD}/responses/200" } }
    get:
      operationId: getToy
      parameters: [{ $ref: "#/paths/~1toys/parameters/0" }]
      responses: { "204": { description: Done } }`);
  await workspace.generatePackage(spec);
  const complaints = workspace.typecheck({
    "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const { id } = await pets.putToy({ age: 3, depth: true, body: { name: "Ball" } });
const text: string = id;
console.log(text);
await pets.getToy({ age: 3 });
await pets.GET("/toys", { params: { query: { age: 3 } } });
`,
    "bad.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
await pets.getToy({ notify: true });
await pets.putToy({ age: 3, depth: true, body: { name: 1 } });
`,
  });
  expect(complaints.map((each) => each.split(",")[0])).toEqual(["bad.ts(4", "bad.ts(5"]);
});
