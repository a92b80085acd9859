import { expect, test } from "vitest";
import { document, OK } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const SCHEMES = `
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-key }
    bearer: { type: http, scheme: bearer, description: A token. }
    session: { type: apiKey, in: header, name: x-session }
    query: { type: apiKey, in: query, name: key }`;

const WITH = (auth: string) => `
import { createPetsClient } from "./out/src/index.js";
createPetsClient(${auth});
`;

/** For each of these options, whether it compiles. */
async function compiles(paths: string, rest: string, options: string[]): Promise<boolean[]> {
  const workspace = createWorkspace();
  await workspace.generatePackage(document(paths, rest));
  const files = options.map((option, index) => [`use${index}.ts`, WITH(option)]);
  const problems = workspace.typecheck(Object.fromEntries(files));
  expect(problems.filter((problem) => problem.startsWith("out"))).toEqual([]);
  return options.map((_, index) => !problems.some((each) => each.startsWith(`use${index}.ts`)));
}

test("alternatives exclude each other, combinations belong together", async () => {
  const paths = `
  /a: { get: { security: [{ key: [] }, { bearer: [], session: [] }], ${OK} } }
  /b: { get: { security: [{ bearer: [] }], ${OK} } }`;
  const results = await compiles(paths, SCHEMES, [
    '{ auth: { key: "k" } }',
    '{ auth: { bearer: "b", session: () => "s" } }',
    '{ auth: async () => ({ key: "k" }) }',
    '{ auth: { bearer: "b" } }',
    '{ auth: { key: "k", bearer: "b", session: "s" } }',
    '{ auth: { keey: "k" } }',
    "{}",
    "",
  ]);
  expect(results).toEqual([true, true, true, false, false, false, false, false]);
});

test("auth may be left out where some operation needs none", async () => {
  const paths = `
  /a: { get: { ${OK} } }
  /b: { get: { security: [], ${OK} } }`;
  const root = `security: [{ bearer: [] }]\n${SCHEMES}`;
  expect(
    await compiles(paths, root, ["", "{}", '{ auth: { bearer: "b" } }', "{ auth: {} }"]),
  ).toEqual([...[true, true, true, false]]);
});

test("there is no auth without security", async () => {
  const paths = `  /a: { get: { ${OK} } }`;
  expect(await compiles(paths, "", ["", "{}", '{ auth: { bearer: "b" } }'])).toEqual([
    true,
    true,
    false,
  ]);
});

test("the client is told which schemes each operation takes, and how", async () => {
  const workspace = createWorkspace();
  const warnings = await workspace.generatePackage(
    document(
      `
  /a: { get: { security: [{}, { key: [] }], ${OK} } }
  /b: { get: { security: [{ query: [] }, { bearer: [] }], ${OK} } }
  /c: { get: { security: [{ query: [] }], ${OK} } }
  /d: { get: { security: [{}], ${OK} } }`,
      SCHEMES,
    ),
  );
  const vendor = workspace.read("out/src/vendor.gen.ts");
  for (const line of [
    "common: { security: [],",
    'getA: { route: "GET /a", security: [["key"], []] },',
    'getB: { route: "GET /b", security: [["bearer"]] },',
    'getC: { route: "GET /c" },',
    'getD: { route: "GET /d" },',
  ]) {
    expect(vendor).toContain(line);
  }
  expect(vendor).toContain(
    'schemes: { key: { header: "x-key" }, bearer: { header: "Authorization", prefix: "Bearer " } },',
  );
  expect(vendor).not.toContain("session:");
  expect(warnings[0]).toMatch(/^openapi.yaml:\d+:5 Security scheme `query` isn't supported/);
});
