import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("what the document says is on the operation, its input and its options", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(
      `
summary: Add a pet
description: >-
  Adds a pet /* and tells its owner */. This sentence is long enough to be broken in two, but not
  just before @name, which an editor would take for a tag.


  - A list stays a list.
deprecated: true
security: [{ key: [pets:write, pets:read] }]
parameters:
  - { name: dry, in: query, description: Only tries., deprecated: true, schema: { type: boolean } }
  - { name: x-team, in: header, description: The team that pays., schema: { type: string } }
requestBody:
  description: The pet to add.
  required: true
  content: { application/json: { schema: { type: object } } }
responses: { "204": { description: Added } }`,
      `
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key, description: A secret key. } }`,
    ),
  );
  const vendor = workspace.read("out/src/inputs.gen.ts") + workspace.read("out/src/vendor.gen.ts");
  expect(vendor).toContain(`
  /**
   * Add a pet
   *
   * Adds a pet /* and tells its owner *\\/. This sentence is long enough to be broken in two, but not
   * just before @name, which an editor would take for a tag.
   *
   * - A list stays a list.
   *
   * \`POST /pets\`
   *
   * Permissions: pets:write, pets:read
   *
   * @deprecated
   */
  readonly addPet: OperationMethod<operations["addPet"], AddPetInput, undefined>;
`);
  expect(vendor).toContain(`
  /**
   * Only tries.
   *
   * @deprecated
   */
  readonly dry?: boolean | undefined;
`);
  expect(vendor).toContain("  /** The pet to add. */\n  readonly body:");
  expect(vendor).toContain("  /** A secret key. */\n  readonly key: Credential;");
  expect(vendor).toContain(
    '  /** The team that pays. */\n  readonly "x-team"?: string | undefined;',
  );
  expect(workspace.typecheck({})).toEqual([]);
});

test("a permission that the description tells is not told again", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(
      `
description: Needs PETS.WRITE.
security: [{ key: [PETS.WRITE] }]
responses: { "204": { description: Added } }`,
      "components:\n  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }",
    ),
  );
  expect(workspace.read("out/src/vendor.gen.ts")).not.toContain("Permission:");
});
