import { expect, test } from "vitest";
import { document, OK } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const DOCUMENT = document(
  `
  /v{version}/pets/{petId}:
    parameters:
      - { name: version, in: path, required: true, schema: { type: string, default: "1" } }
    get:
      operationId: getPet
      parameters:
        - { name: petId, in: path, required: true, schema: { type: integer } }
        - { name: x-mode, in: header, required: true, schema: { type: string, enum: [full] } }
        - { name: limit, in: query, required: true, schema: { type: integer, default: 20 } }
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { $ref: "#/components/parameters/Key" }
      ${OK}
  /v{version}/pets:
    get:
      operationId: listPets
      parameters:
        - { name: version, in: path, required: true, schema: { const: 2 } }
      ${OK}`,
  `
components:
  parameters:
    Key:
      name: Request-Key
      in: header
      description: Makes a repeat safe.
      schema: { type: string }
      x-idempotency-key: true`,
);

test("by operation and by path", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(DOCUMENT);
  const problems = workspace.typecheck({
    "good.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
await pets.getPet({ petId: 1 });
await pets.getPet({ petId: 1, version: "2", "x-mode": "full", limit: 5, idempotencyKey: "k" });
await pets.listPets();
await pets.GET("/v{version}/pets/{petId}", { params: { path: { petId: 1 } } });
await pets.GET("/v{version}/pets/{petId}", { params: { path: { petId: 1, version: "2" }, query: { limit: 5 } } });
await pets.GET("/v{version}/pets");
`,
    "bad.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
await pets.getPet({});
await pets.getPet({ petId: 1, "x-mode": "other" });
await pets.listPets({ idempotencyKey: "none is documented" });
await pets.GET("/v{version}/pets/{petId}", { params: { path: { version: "2" } } });
await pets.GET("/v{version}/pets/{petId}", { params: { path: { petId: 1 }, header: { "Request-Key": "k" } } });
`,
  });
  expect(problems.map((problem) => problem.split(",")[0])).toEqual([
    ...["bad.ts(4", "bad.ts(5", "bad.ts(6", "bad.ts(7", "bad.ts(8"],
  ]);
});

test("the client is told what to send", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(DOCUMENT);
  const vendor = workspace.read("out/src/inputs.gen.ts") + workspace.read("out/src/vendor.gen.ts");
  for (const line of [
    'version: { in: "path", value: "1" },',
    '"x-mode": { in: "header", value: "full" },',
    "limit: { value: 20 },",
    "page: {},",
    'parameters: { version: { in: "path", value: 2 } } },',
    'idempotencyKey: { in: "header", name: "Request-Key" },',
    "/** Makes a repeat safe. */\n  readonly idempotencyKey?: string | undefined;",
  ]) {
    expect(vendor).toContain(line);
  }
});
