import { expect, test } from "vitest";
import { OK, operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("with options of a call, and with each other", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    operation(`
parameters:
  - { name: body, in: query, schema: { type: string } }
  - { name: signal, in: header, schema: { type: string } }
  - { name: id, in: query, schema: { type: string } }
  - { name: id, in: header, schema: { type: string } }
  - { name: constructor, in: query, schema: { type: string } }
  - { name: __proto__, in: query, schema: { type: string } }
${OK}`),
  );
  const vendor = workspace.read("out/src/inputs.gen.ts") + workspace.read("out/src/vendor.gen.ts");
  for (const line of [
    '"query.body": { name: "body" },',
    '"header.signal": { in: "header", name: "signal" },',
    '"query.id": { name: "id" },',
    '"header.id": { in: "header", name: "id" },',
    "constructor: {},",
    '"query.__proto__": { name: "__proto__" },',
    'readonly "query.body"?: string | undefined;',
  ]) {
    expect(vendor).toContain(line);
  }
  expect(warnings).toContain(
    "openapi.yaml:10:13 `body` is reserved for the call's own options: this query parameter becomes " +
      "`query.body`.",
  );
  expect(workspace.typecheck({})).toEqual([]);
});

test.each(["query", "header"])("a %s parameter with each option of a call", async (location) => {
  const names = [
    ...["headers", "idempotencyKey", "maxResponseBytes", "onAttempt", "retry", "signal"],
    ...["timeoutMs", "totalTimeoutMs", "body", "params"],
  ];
  const parameters = names.map(
    (name) => `  - { name: ${name}, in: ${location}, schema: { type: array, items: {} } }`,
  );
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    operation(`parameters:\n${parameters.join("\n")}\n${OK}`),
  );
  expect(workspace.typecheck({})).toEqual([]);
  const renamed = warnings.filter((each) =>
    each.includes("is reserved for the call's own options"),
  );
  expect(renamed).toHaveLength(names.length);
});

test("headers that the client sets itself are no parameters", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(
    operation(
      `
parameters:
  - { name: Authorization, in: header, required: true, schema: { type: string } }
  - { name: accept, in: header, required: true, schema: { type: string } }
  - { name: Content-Type, in: header, required: true, schema: { type: string } }
  - { name: X-Key, in: header, required: true, schema: { type: string } }
security: [{ key: [] }]
${OK}`,
      "components:\n  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }",
    ),
  );
  expect(workspace.read("out/src/vendor.gen.ts")).not.toContain("parameters:");
  expect(workspace.read("out/src/schema.gen.ts")).not.toMatch(/accept|Authorization|X-Key/);
});
