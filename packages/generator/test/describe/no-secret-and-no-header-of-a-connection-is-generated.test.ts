import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const PATHS =
  "  /pets: { get: { operationId: listPets, responses: { '204': { description: None } } } }";

async function generate(text: string) {
  const workspace = createWorkspace();
  workspace.write("openapi.yaml", text);
  const ran = await workspace.generate("openapi.yaml", "--out", "out", "--name", "@acme/pets");
  return { ...ran, files: workspace.list() };
}

test.each([
  ["credentials", "https://user:pass-1@pets.example"],
  ["credentials", "https://token-1@pets.example/v1"],
  ["credentials", "//user:pass-1@pets.example"],
  ["a query", "https://pets.example/?key=secret-1"],
  ["a query", "/v1?key=secret-1"],
  ["a query", "https://pets.example/#part"],
  ["line breaks", "https://pets.example/\n::error::x"],
  ["line breaks", "https://pets.example/\u001b[2J"],
])("a server URL with %s is refused, and not quoted: %j", async (what, url) => {
  const servers = `servers: [{ url: ${JSON.stringify(url)} }]`;
  const { code, errors, files } = await generate(
    document(PATHS).replace(/^servers: .*$/m, servers),
  );
  expect(code).toBe(1);
  expect(errors).toMatch(/^openapi\.yaml:\d+:\d+ A server URL can't have /);
  expect(errors).toContain(what);
  expect(errors).not.toMatch(/-1|::|\[2J/);
  expect(files).toEqual(["openapi.yaml"]);
});

const scheme = (name: string) =>
  document(
    PATHS,
    `security: [{ key: [] }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: ${JSON.stringify(name)} } } }`,
  );

test.each([
  "Host",
  "content-length",
  "Transfer-Encoding",
  "Proxy-Authorization",
  "Connection",
  "Content-Type",
])("a credential can't be the header %s", async (name) => {
  const { code, errors } = await generate(scheme(name));
  expect(code).toBe(1);
  expect(errors).toMatch(/^openapi\.yaml:\d+:\d+ No credential can be sent as the header/);
});

test.each(["X-Key\r\nX-Other: 1", "X Key", "X-Key:", "\u001b[2J"])(
  "nor a header of no valid name: %j",
  async (name) => {
    const { code, errors } = await generate(scheme(name));
    expect(code).toBe(1);
    expect(errors).toMatch(/^openapi\.yaml:\d+:\d+ No credential .*that isn't the name of one\.\n/);
  },
);

test.each(["X-Key", "Cookie", "Authorization", "x.key"])("others can: %s", async (name) => {
  expect(await generate(scheme(name))).toMatchObject({ code: 0 });
});

test.each([
  ["node_modules", "npm refuses it"],
  ["fs", "a module of Node's"],
  ["a".repeat(215), "longer than 214"],
  ["@invitekit/core", "all generated clients need"],
  ["@acme/.hidden", "isn't a valid"],
])("a package can't be called %s", async (name, reason) => {
  const workspace = createWorkspace();
  workspace.write("openapi.yaml", document(PATHS));
  const { code, errors } = await workspace.generate("openapi.yaml", "--out", "out", "--name", name);
  expect(code).toBe(2);
  expect(errors).toContain(reason);
  expect(workspace.list()).toEqual(["openapi.yaml"]);
});

test("nor may redocly.yaml call one so, unless a scope makes another name of it", async () => {
  const workspace = createWorkspace();
  workspace.write("openapi.yaml", document(PATHS));
  const entry = "apis: { pets: { root: openapi.yaml, x-invitekit: { output: out, name: fs } } }\n";
  workspace.write("redocly.yaml", entry);
  expect(await workspace.generate()).toMatchObject({
    code: 2,
    errors: expect.stringContaining("apis.pets of redocly.yaml: `fs` can't be the name"),
  });
  workspace.write("redocly.yaml", `${entry}x-invitekit: { scope: "@acme" }\n`);
  expect(await workspace.generate()).toMatchObject({ code: 0 });
});
