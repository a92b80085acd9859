import type { Ran } from "@invitekit/test-servers";
import { beforeAll, expect, test } from "vitest";
import { document, OK, operation, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const BROKEN: Record<string, [document: string, message: string | RegExp]> = {
  "YAML that can't be parsed": [
    "openapi: 3.1.0\ninfo:\n  title: Pets\n version: 1\n",
    /^4:\d+ bad indentation of a mapping entry$/,
  ],
  "a key that stands twice": [
    "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\npaths: {}\n",
    /^4:1 duplicated mapping key/,
  ],
  "a reference to nothing": [
    operation(`responses: { "200": { $ref: "#/components/responses/None" } }`),
    "9:27 Can't resolve $ref",
  ],
  "a reference to a missing file": [
    operation(`responses: { "200": { $ref: "none.yaml" } }`),
    "9:27 Can't resolve $ref: there is no file broken3/none.yaml.",
  ],
  "a member that OpenAPI doesn't know": [
    operation(`${OK}\nresponce: {}`),
    "10:7 Property `responce` is not expected here. Did you mean `responses`?",
  ],
  "a member that is nearly one of a schema": [
    operation(`${OK}`, "components: { schemas: { Pet: { requierd: [name] } } }"),
    /^\d+:\d+ Property `requierd` is not expected here\. Did you mean `required`\?$/,
  ],
  "a method that there isn't": [
    document(`  /pets: { fetch: { ${OK} } }`),
    /^6:\d+ Property `fetch` is not expected here/,
  ],
  "no operation": [document("  /pets: {}"), "5:1 The document has no operations."],
  "Swagger 2": [
    'swagger: "2.0"\ninfo: { title: Pets, version: "1" }\npaths: {}\n',
    "1:1 OpenAPI 2.0 isn't supported: the document must be 3.0 or 3.1.",
  ],
  "OpenAPI 4": [
    SIMPLE.replace("3.1.0", "4.0.0"),
    "1:1 OpenAPI 4.0.0 isn't supported: the document must be 3.0 or 3.1.",
  ],
  "another kind of file": [
    "name: cats\n",
    "1:1 This isn't an OpenAPI document: it has no member `openapi`.",
  ],
  "an empty file": ["", "1:1 This isn't an OpenAPI document."],
};

const names = Object.keys(BROKEN).map((_, index) => `broken${index}`);
const workspace = createWorkspace();
let result: Ran;
let before: string[];

beforeAll(async () => {
  const documents = Object.values(BROKEN).map(([broken]) => broken);
  workspace.register(
    Object.fromEntries(names.map((name, index) => [name, documents[index] ?? ""])),
  );
  before = workspace.list();
  result = await workspace.generate();
});

test.for(Object.entries(BROKEN))("%s", ([title, [, message]]) => {
  const name = names[Object.keys(BROKEN).indexOf(title)];
  const lines = result.errors.split("\n").filter((line) => line.startsWith(`${name}/`));
  const [first] = lines;
  expect(first?.replace(`${name}/openapi.yaml:`, "")).toEqual(
    typeof message === "string" ? message : expect.stringMatching(message),
  );
});

test("all end with exit 1, nothing written and no stack trace", () => {
  expect(result.code).toBe(1);
  expect(result.output).toBe("");
  expect(result.errors).toMatch(/\nNothing was written\.\n$/);
  expect(result.errors).not.toMatch(/^ +at /m);
  expect(workspace.list()).toEqual(before);
});

test("a file that isn't there", async () => {
  const workspace = createWorkspace();
  const { code, errors } = await workspace.generate("no.yaml", "--out", "out", "--name", "pets");
  expect(code).toBe(1);
  expect(errors).toBe("no.yaml: there is no file no.yaml.\nNothing was written.\n");
});

test("what was there before stays", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const before = workspace.read("packages/cats/src/schema.gen.ts");
  workspace.write("cats/openapi.yaml", "openapi: [");
  expect(await workspace.generate()).toMatchObject({ code: 1 });
  expect(workspace.read("packages/cats/src/schema.gen.ts")).toBe(before);
});
