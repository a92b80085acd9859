import { expect, test } from "vitest";
import { document, OK, operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const KEY = "name: Request-Key, in: header, description: Makes a repeat safe.";

function key(rules: string): string {
  return `parameters: [{ ${KEY}, schema: { type: string }, x-idempotency-key: ${rules} }]`;
}

function withKey(rules: string): string {
  return operation(`${key(rules)}\n${OK}`);
}

test.each([
  ["true", "idempotency: idempotency(),"],
  ["{ running: 409 }", "idempotency: idempotency({ running: 409 }),"],
  ["{ replayed: X-Kept }", 'idempotency: idempotency({ replayed: "X-Kept" }),'],
  ["{ retryable: X-Again }", 'idempotency: idempotency({ retryable: "X-Again" }),'],
  [
    "{ retryable: X-Again, running: 422 }",
    'idempotency: idempotency({ running: 422, retryable: "X-Again" }),',
  ],
])("%s", async (rules, line) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(withKey(rules));
  const vendor = workspace.read("out/src/vendor.gen.ts");
  expect(vendor).toContain(line);
  expect(vendor).toContain('idempotencyKey: { in: "header", name: "Request-Key" }');
  // Among others, that `idempotency` is imported.
  expect(workspace.typecheck({})).toEqual([]);
});

test("what all operations share is said once, and is nowhere else", async () => {
  const workspace = createWorkspace();
  const get = `get: { operationId: listPets, ${OK}, ${key("true")} }`;
  const post = `post: { operationId: addPet, ${OK}, ${key("true")} }`;
  await workspace.generatePackage(document(`  /pets:\n    ${get}\n    ${post}`));
  const shared = workspace.read("out/src/vendor.gen.ts");
  expect(shared.match(/idempotency\(\)/g)).toHaveLength(1);
  expect(shared.indexOf("idempotency()")).toBeLessThan(shared.indexOf("operations: {"));

  const keyless = `delete: { operationId: deletePets, ${OK} }`;
  await workspace.generatePackage(document(`  /pets:\n    ${get}\n    ${post}\n    ${keyless}`));
  const own = workspace.read("out/src/vendor.gen.ts");
  expect(own.match(/idempotency\(\)/g)).toHaveLength(2);
  expect(own.indexOf("idempotency()")).toBeGreaterThan(own.indexOf("operations: {"));
});

test("without a key, nothing of it is imported", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(operation(OK));
  expect(workspace.read("out/src/vendor.gen.ts")).not.toMatch(/idempotency/i);
});

test.each(["post", "patch"])("the input of a %s says that the client makes one", async (method) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(withKey("true").replace("post:", `${method}:`));
  expect(workspace.read("out/src/inputs.gen.ts")).toContain(`
  /**
   * Makes a repeat safe.
   *
   * Default: a UUID, which the client makes for each call.
   */
  readonly idempotencyKey?: string | undefined;
`);
});

test.each(["get", "put", "delete"])("the input of a %s doesn't", async (method) => {
  const workspace = createWorkspace();
  await workspace.generatePackage(withKey("true").replace("post:", `${method}:`));
  expect(workspace.read("out/src/inputs.gen.ts")).toContain(
    "  /** Makes a repeat safe. */\n  readonly idempotencyKey?: string | undefined;",
  );
});

test.each([
  "yes",
  "{}",
  "[]",
  "{ running: '422' }",
  "{ running: 200 }",
  "{ running: 422, repeatable: X-Again }",
  "{ retryable: true }",
  "{ replayed: [] }",
  "{ retryable: 'X Again' }",
])("what can't be read is refused: %s", async (rules) => {
  const workspace = createWorkspace();
  await expect(workspace.generatePackage(withKey(rules))).rejects.toThrow(
    /^openapi\.yaml:9:\d+ `x-idempotency-key` must be `true`, or an object with `running`, a 4xx or 5xx /,
  );
});

test("a key that would not go as a header is refused", async () => {
  const workspace = createWorkspace();
  const inQuery = withKey("true").replace("in: header", "in: query");
  await expect(workspace.generatePackage(inQuery)).rejects.toThrow(
    /^openapi\.yaml:9:\d+ `x-idempotency-key` is only allowed on header parameters\.$/,
  );
});
