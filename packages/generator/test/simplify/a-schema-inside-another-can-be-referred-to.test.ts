import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const BODY = "#/paths/~1pets/post/requestBody/content/application~1json/schema";

test("its type is that of the schema, also where what it is in may be left out", async () => {
  const workspace = createWorkspace();
  const spec = document(
    `
  /pets:
    post:
      operationId: addPet
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                mother: { $ref: "${BODY}" }
                name: { type: string }
      responses:
        "200":
          description: Done
          content:
            application/json:
              schema:
                type: object
                required: [tag, name, owner]
                properties:
                  tag: { $ref: "#/components/schemas/Pet/properties/tags/items" }
                  name: { $ref: "${BODY}/properties/name" }
                  owner: { $ref: "#/components/schemas/Pet/allOf/0/properties/owner" }`,
    `
components:
  schemas:
    name: { type: integer }
    Pet:
      type: object
      allOf: [{ type: object, properties: { owner: { type: string } } }]
      properties: { tags: { type: array, items: { type: boolean } } }`,
  );
  expect(await workspace.generatePackage(spec)).toEqual([]);
  expect(
    workspace.typecheck({
      "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const { tag, name, owner } = await pets.addPet({ body: { mother: { mother: { name: "Ada" } } } });
const types: [boolean, string, string] = [tag, name, owner];
console.log(types);
`,
    }),
  ).toEqual([]);
});
