import { expect, test } from "vitest";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{petId}:
    post:
      operationId: addPet
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: Done, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
`;

/** What is replaced by what, the warning, and what a member of the body is. */
type Case = readonly [from: string | RegExp, to: string, warning: string, type?: string];

const KIND = "name: { type: string }, kind: ";

const CASES: Readonly<Record<string, Case>> = {
  "the version of OpenAPI is a number": [
    "3.1.0",
    "3.1",
    '1:1 OpenAPI\'s version is a text of three numbers: `"3.1.0"`.',
  ],
  "that of 3.0 is a number": [
    "3.1.0",
    "3.0",
    '1:1 OpenAPI\'s version is a text of three numbers: `"3.0.3"`.',
  ],
  "it is 3.2": [
    "3.1.0",
    "3.2.0",
    "1:1 OpenAPI 3.2 is read as 3.1: what is new in it is left out or refused.",
  ],
  "the API's version is a number": ['"1"', "1.0", "2:31 A number or a boolean is read as text."],
  "there is no title": ["title: Pets, ", "", "2:1 The document has no title."],
  "there is no `info`": [/^info.*\n/m, "", "1:1 The document has no `info`."],
  "a response has no description": [
    "description: Done, ",
    "",
    "10:20 A response has no description.",
  ],
  "a link to documentation has no address": [
    /$/,
    "externalDocs: { description: x }\n",
    "14:1 `url` is missing, which OpenAPI asks for.",
  ],
  "somebody to ask is no text": [
    "title: Pets,",
    "title: Pets, contact: { name: [1] },",
    "2:39 This is of another type than OpenAPI asks for, and is left out.",
  ],
  "a schema has a keyword of its own": [
    "type: object, req",
    "type: object, optional: true, req",
    "13:26 OpenAPI knows no `optional` here, so it is left out.",
  ],
  "so has an operation": [
    "operationId",
    "permissions: [admin]\n      operationId",
    "7:7 OpenAPI knows no `permissions` here, so it is left out.",
  ],
  "a member says that it is required": [
    "name: { type: string }",
    `${KIND}{ type: string, required: true }`,
    "13:114 `required` must be a list of the names of members, so this one is left out.",
    "string | undefined",
  ],
  "a path parameter isn't declared": [
    / {6}parameters.*\n/,
    "",
    "6:5 The path parameter `petId` isn't declared, and is taken for a text.",
  ],
  "a security scheme isn't declared": [
    /$/,
    "security: [{ token: [] }]\n",
    "14:14 Security scheme `token` isn't declared: operations get no credential for it.",
  ],
  "a server that isn't the default has a variable without a value": [
    "}]\npaths",
    '}, { url: "https://{region}.pets.example" }]\npaths',
    "3:46 The server is left out, since its variable `region` has no default: https://{region}.pets.example",
  ],
};

const OF_3_0: Readonly<Record<string, Case>> = {
  "`const`": [
    "name: { type: string }",
    `${KIND}{ const: dog }`,
    "13:90 `const` is from OpenAPI 3.1, and is read as it is meant there.",
    '"dog" | undefined',
  ],
  "a list of types": [
    "name: { type: string }",
    `${KIND}{ type: [string, "null"] }`,
    "13:96 A list of types is from OpenAPI 3.1, and is read as it is meant there.",
    "string | null | undefined",
  ],
  "a number as an exclusive limit": [
    "name: { type: string }",
    `${KIND}{ type: number, exclusiveMinimum: 1 }`,
    "13:122 A number as an exclusive limit is from OpenAPI 3.1, and is read as it is meant there.",
    "number | undefined",
  ],
};

function useOf(type = "string"): string {
  const member = type === "string" ? "name" : "kind";
  return `
import { createPetsClient } from "./out/src/index.js";
const pet = await createPetsClient({ baseUrl: "https://pets.example" }).addPet({ petId: "1", body: { name: "Ada" } });
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
export const isAsMeant: Same<(typeof pet)["${member}"], ${type}> = true;
`;
}

async function check(
  workspace: Workspace,
  text: string,
  [from, to, warning, type]: Case,
): Promise<void> {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(await workspace.generatePackage(changed)).toEqual([`openapi.yaml:${warning}`]);
  expect(workspace.typecheck({ "use.ts": useOf(type) })).toEqual([]);
}

test.each(Object.entries(CASES))("%s", async (_, each) => {
  await check(createWorkspace(), DOCUMENT, each);
});

test.each(Object.entries(OF_3_0))("a document of 3.0 has what is of 3.1: %s", async (_, each) => {
  await check(createWorkspace(), DOCUMENT.replace("3.1.0", "3.0.3"), each);
});

test("in a file that is referred to as well, whose name may be written as in a URL", async () => {
  const workspace = createWorkspace();
  workspace.write(
    "a dir/pet.yaml",
    "Pet:\n  type: object\n  required: [name]\n  optional: true\n  properties:\n    name: { type: string }\n    any:\n",
  );
  const text = DOCUMENT.replace(/Pet: \{.*/, "Pet: { $ref: a%20dir/pet.yaml#/Pet }");
  expect(await workspace.generatePackage(text)).toEqual([
    "a dir/pet.yaml:4:3 OpenAPI knows no `optional` here, so it is left out.",
    "a dir/pet.yaml:7:5 An empty schema is read as one that allows any value.",
  ]);
  expect(workspace.typecheck({ "use.ts": useOf() })).toEqual([]);
});
