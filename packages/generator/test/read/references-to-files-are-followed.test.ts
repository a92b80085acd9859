import { expect, test } from "vitest";
import { createWorkspace } from "../support/workspace.ts";

test("a JSON document of OpenAPI 3.0 with parts in other files", async () => {
  const workspace = createWorkspace();
  workspace.write(
    "api/openapi.json",
    JSON.stringify(
      {
        openapi: "3.0.3",
        info: { title: "Pets", version: "1" },
        servers: [{ url: "https://pets.example" }],
        paths: { "/pets/{petId}": { $ref: "paths/pet.yaml" } },
        components: { schemas: { Name: { type: "string", nullable: true } } },
      },
      undefined,
      "\t",
    ),
  );
  workspace.write(
    "api/paths/pet.yaml",
    `
parameters: [{ $ref: "../parameters.json#/petId" }]
get:
  operationId: getPet
  responses:
    "200":
      description: A pet
      content: { application/json: { schema: { $ref: "../schemas.yaml#/Pet" } } }
`,
  );
  workspace.write(
    "api/parameters.json",
    '{ "petId": { "name": "petId", "in": "path", "required": true, "schema": { "type": "integer" } } }',
  );
  workspace.write(
    "api/schemas.yaml",
    `
Pet:
  type: object
  required: [name, parent]
  properties:
    name: { $ref: "openapi.json#/components/schemas/Name" }
    parent: { $ref: "#/Pet" }
    kind: { $ref: "#/Kind" }
Kind:
  oneOf: [{ $ref: "#/Cat" }, { $ref: "#/Dog" }]
  discriminator: { propertyName: kind, mapping: { cat: "#/Cat", dog: "schemas.yaml#/Dog" } }
Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
`,
  );
  const args = ["api/openapi.json", "--out", "out", "--name", "pets"];
  expect(await workspace.generate(...args)).toMatchObject({ code: 0, errors: "" });
  const problems = workspace.typecheck({
    "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const pet = await createPetsClient().getPet({ petId: 1 });
export const name: string | null = pet.parent.parent.name;
export const kind: "cat" | "dog" | undefined = pet.kind?.kind;
`,
  });
  expect(problems).toEqual([]);
});

test("a broken part is reported where it is", async () => {
  const workspace = createWorkspace();
  workspace.write(
    "openapi.yaml",
    'openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\npaths: { /pets: { $ref: part.yaml } }\n',
  );
  workspace.write("part.yaml", "get:\n  responses: []\n");
  const result = await workspace.generate("openapi.yaml", "--out", "out", "--name", "pets");
  expect(result.code).toBe(1);
  expect(result.errors).toContain(
    "part.yaml:2:14 Expected type `Responses` (object) but got `array`",
  );
});

test("a discriminator may name a schema of the document", async () => {
  const workspace = createWorkspace();
  workspace.write(
    "openapi.yaml",
    `
openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets:
    get:
      responses:
        "200":
          description: A pet
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }]
      discriminator: { propertyName: kind, mapping: { feline: Cat } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
`,
  );
  const result = await workspace.generate("openapi.yaml", "--out", "out", "--name", "pets");
  expect(result).toMatchObject({ code: 0, errors: "" });
  expect(workspace.read("out/src/schema.gen.ts")).toContain('kind: "feline";');
});
