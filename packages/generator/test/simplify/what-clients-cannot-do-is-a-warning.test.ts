import { expect, test } from "vitest";
import { document, OK, operation, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("a server over http is left out", async () => {
  const workspace = createWorkspace();
  const spec = SIMPLE.replace("https://pets.example", "http://pets.example");
  const warnings = await workspace.generatePackage(spec);
  expect(warnings.join()).toContain("no credential over http, so this server is left out");
  expect(workspace.read("out/src/vendor.gen.ts")).toContain("servers: {},");
});

test("http to this machine is a server", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(SIMPLE.replace("https://pets.example", "http://localhost:80/v1"));
  expect(workspace.read("out/src/vendor.gen.ts")).toContain('"http://localhost:80/v1"');
});

test("two schemes of one header can't be sent together", async () => {
  const workspace = createWorkspace();
  const schemes =
    "components:\n  securitySchemes: { a: { type: http, scheme: bearer }, b: { type: http, scheme: basic } }";
  const both = operation(`security: [{ a: [], b: [] }, { a: [] }]\n${OK}`, schemes);
  expect((await workspace.generatePackage(both)).join()).toContain("a and b share a header");
  expect(workspace.read("out/src/vendor.gen.ts")).toContain('security: [["a"]]');
});

test("`allowReserved` is told of", async () => {
  const workspace = createWorkspace();
  const parameter = "{ name: q, in: query, allowReserved: true, schema: { type: string } }";
  const warnings = await workspace.generatePackage(operation(`parameters: [${parameter}]\n${OK}`));
  expect(warnings.join()).toContain("`allowReserved` isn't supported: `q` is percent-encoded.");
});

test("a body of a 204 or of a HEAD is none, on both surfaces", async () => {
  const workspace = createWorkspace();
  const text = "content: { text/plain: { schema: { type: string } } }";
  await workspace.generatePackage(
    document(`
  /pets:
    head:
      operationId: checkPets
      responses: { "200": { description: Yes, ${text} } }
    delete:
      operationId: deletePets
      responses: { "204": { description: Done, ${text} } }`),
  );
  expect(
    workspace.typecheck({
      "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient();
const results: undefined[] = [await pets.checkPets(), await pets.deletePets()];
const byPath: undefined[] = [(await pets.HEAD("/pets")).data, (await pets.DELETE("/pets")).data];
console.log(results, byPath);
`,
    }),
  ).toEqual([]);
});

test("a required header may be left out of a call, since the client may have it", async () => {
  const workspace = createWorkspace();
  const parameter = "{ name: X-Org, in: header, required: true, schema: { type: string } }";
  await workspace.generatePackage(operation(`parameters: [${parameter}]\n${OK}`));
  expect(workspace.read("out/src/vendor.gen.ts")).toContain(
    '"X-Org": { in: "header", required: true }',
  );
  expect(
    workspace.typecheck({
      "use.ts": `
import { createPetsClient } from "./out/src/index.js";
const pets = createPetsClient({ headers: { "X-Org": "acme" } });
await pets.addPet();
await pets.addPet({ "X-Org": "other" });
await pets.POST("/pets");
`,
    }),
  ).toEqual([]);
});

test("where nothing but TRACE is documented, that is the reason", async () => {
  const workspace = createWorkspace();
  const spec = document(`  /pets: { trace: { operationId: tracePets, ${OK} } }`);
  await expect(workspace.generatePackage(spec)).rejects.toThrow(
    "openapi.yaml:6:12 No client can send TRACE: TRACE /pets is left out.\nopenapi.yaml:5:1 The document has no operations.",
  );
});

test("a parameter of a path that is declared nowhere is a text, whatever its name", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    document(`
  /sizes/{größe}:
    get: { operationId: getSize, ${OK} }`),
  );
  expect(warnings).toEqual([
    "openapi.yaml:8:5 The path parameter `größe` isn't declared, and is taken for a text.",
  ]);
  expect(workspace.read("out/src/inputs.gen.ts")).toContain("readonly größe: string;");
});
