import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const ANSWER = `
responses:
  "200":
    description: Done
    content:
      application/json:
        schema:
          type: object
          required: [name, age, any]
          properties:
            name: { type: string, nullable: true }
            age: { type: number, nullable: true, minimum: 0, exclusiveMinimum: true }
            any:
`;

test("each kind is one warning, with its first place", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(operation(ANSWER));
  expect(warnings).toEqual([
    "openapi.yaml:18:41 `nullable` is from OpenAPI 3.0, and is read as it is meant there (2 times, first here).",
    "openapi.yaml:19:86 A boolean as an exclusive limit is from OpenAPI 3.0, and is read as it is meant there.",
    "openapi.yaml:20:19 An empty schema is read as one that allows any value.",
  ]);
});

test("the types are as meant", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(operation(ANSWER));
  expect(
    workspace.typecheck({
      "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const { name, age, any } = await createPetsClient().addPet();
const isNull: [null extends typeof name ? true : false, null extends typeof age ? true : false] = [true, true];
const isAny: unknown extends typeof any ? true : false = true;
console.log(isNull, isAny);
`,
    }),
  ).toEqual([]);
});
