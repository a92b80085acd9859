import { expect, test } from "vitest";
import { document, OK } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

function ids(text: string): string[] {
  return [...text.matchAll(/^ {2}readonly ([\w$]+): OperationMethod</gm)].map(
    (match) => match[1] as string,
  );
}

test("an operation without an id gets one from its method and path", async () => {
  const workspace = createWorkspace();
  const parameter = "{ in: path, required: true, schema: { type: string }, name:";
  await workspace.generatePackage(
    document(`
  /: { get: { ${OK} } }
  /v1/users/{userId}/roles:
    parameters: [${parameter} userId }]
    get: { ${OK} }
  /files/{name}.{ext}:
    parameters: [${parameter} name }, ${parameter} ext }]
    delete: { ${OK} }
  /pet-owners/~me: { put: { ${OK} } }`),
  );
  expect(ids(workspace.read("out/src/vendor.gen.ts"))).toEqual([
    "getRoot",
    "getV1UsersByUserIdRoles",
    "deleteFilesByNameByExt",
    "putPetOwnersMe",
  ]);
});

test("an id that can't be had is replaced, with a warning that names both", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    document(`
  /a: { get: { operationId: list-pets, ${OK} } }
  /b: { get: { operationId: getPet, ${OK} }, put: { operationId: getPet, ${OK} } }
  /c: { get: { operationId: then, ${OK} }, put: { operationId: constructor, ${OK} } }
  /d: { get: { operationId: __proto__, ${OK} }, put: { operationId: GET, ${OK} } }
  /e: { get: { operationId: 2nd, ${OK} }, put: { operationId: delete, ${OK} } }
  /f: { get: { operationId: listPets, ${OK} }, put: { operationId: "", ${OK} } }`),
  );
  expect(ids(workspace.read("out/src/vendor.gen.ts"))).toEqual([
    ...["listPets2", "getPet", "putB", "thenOperation", "constructorOperation"],
    ...["protoOperation", "gETOperation", "getE", "delete", "listPets", "putF"],
  ]);
  expect(warnings).toHaveLength(8);
  expect(warnings[0]).toBe(
    "openapi.yaml:7:16 Operation id `list-pets` isn't a valid JavaScript name: it becomes `listPets2`.",
  );
  expect(warnings[1]).toContain(
    "Operation id `getPet` is also the id of another operation: it becomes `putB`.",
  );
});

test("ids that differ in case alone have inputs of their own", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    document(`  /a: { get: { operationId: getPet, ${OK} }, put: { operationId: GetPet, ${OK} } }`),
  );
  expect(workspace.typecheck({})).toEqual([]);
});
