import { expect, test } from "vitest";
import { document, operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const BUSY = "components: { responses: { Busy: { description: Busy, x-delivery: unknown } } }";
const DONE = '"204": { description: Done }';
const SHARED = '{ $ref: "#/components/responses/Busy" }';

function responses(members: string): string {
  return `responses: { ${DONE}, ${members} }`;
}

test("by status, from responses of its own and from shared ones", async () => {
  const workspace = createWorkspace();
  const own = '"409": { description: Known, x-delivery: rejected }';
  const plain = '"400": { description: Wrong }';
  await workspace.generatePackage(operation(responses(`${own}, ${plain}, "503": ${SHARED}`), BUSY));
  expect(workspace.read("out/src/vendor.gen.ts")).toContain(
    'delivery: { 409: "rejected", 503: "unknown" },',
  );
  expect(workspace.typecheck({})).toEqual([]);
});

test("what all operations share is said once, and no operation gets another's", async () => {
  const workspace = createWorkspace();
  const busy = responses(`"503": ${SHARED}`);
  const two = `  /pets:\n    get: { operationId: listPets, ${busy} }\n    post: { operationId: addPet, ${busy} }`;
  await workspace.generatePackage(document(two, BUSY));
  const shared = workspace.read("out/src/vendor.gen.ts");
  expect(shared.match(/delivery: \{ 503: "unknown" \}/g)).toHaveLength(1);
  expect(shared.indexOf("delivery:")).toBeLessThan(shared.indexOf("operations: {"));

  const other = `    delete: { operationId: deletePets, ${responses('"503": { description: Busy }')} }`;
  await workspace.generatePackage(document(`${two}\n${other}`, BUSY));
  const own = workspace.read("out/src/vendor.gen.ts");
  expect(own.match(/delivery: \{ 503: "unknown" \}/g)).toHaveLength(2);
  expect(own.indexOf("delivery:")).toBeGreaterThan(own.indexOf("operations: {"));
});

test.each(["200", "307", "4XX", "5XX", "default"])("it is refused on %s", async (status) => {
  const workspace = createWorkspace();
  const spec = operation(`responses:\n  "${status}": ${SHARED}`, BUSY);
  await expect(workspace.generatePackage(spec)).rejects.toThrow(
    `openapi.yaml:10:9 \`x-delivery\` is only allowed on a single 4xx or 5xx status, not on \`${status}\`.`,
  );
});

test.each(["applied", "not-sent", "true", "[unknown]"])("it can't be %s", async (delivery) => {
  const workspace = createWorkspace();
  const response = `"503": { description: Busy, x-delivery: ${delivery} }`;
  await expect(workspace.generatePackage(operation(responses(response)))).rejects.toThrow(
    /^openapi\.yaml:9:\d+ `x-delivery` must be `rejected` or `unknown`\.$/,
  );
});

test("so it is on a HEAD, whose answers have no body", async () => {
  const workspace = createWorkspace();
  const wrong = `responses: { "200": ${SHARED}, "503": { description: Busy, x-delivery: no } }`;
  await expect(
    workspace.generatePackage(operation(wrong, BUSY).replace("post:", "head:")),
  ).rejects.toThrow(/^openapi\.yaml:\d+:\d+ `x-delivery` is only allowed on a single/);
});

test("it is refused beside a reference, where it would be lost", async () => {
  const workspace = createWorkspace();
  const spec = operation(
    responses(`"503": { $ref: "#/components/responses/Busy", x-delivery: rejected }`),
    BUSY,
  );
  await expect(workspace.generatePackage(spec)).rejects.toThrow(
    /^openapi\.yaml:9:\d+ `x-delivery` isn't allowed beside a `\$ref`\.$/,
  );
});
