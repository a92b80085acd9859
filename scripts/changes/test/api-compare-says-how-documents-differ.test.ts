import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { runHere } from "@invitekit/test-servers";
import { registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { apiCompare } from "../api-compare/command.ts";
import { compare, createDocument, directory, lines, writeDocument } from "./compared-documents.ts";

const [[vendor = "", file = ""] = []] = registeredApis();
const source = readFileSync(file, "utf8");
const CLI = path.join(repository, "scripts/changes/api-compare/cli.ts");

const run = (...args: string[]) =>
  runHere(apiCompare, args, { directory: repository, environment: { INIT_CWD: undefined } });

/** Ours, with a type changed in one place, in a file of its own. */
function changedDocument(): { file: string; line: number } {
  const changed = source.replace("type: integer", "type: boolean");
  const line = source.slice(0, source.indexOf("type: integer")).split("\n").length;
  return { file: writeDocument("changed.yaml", changed), line };
}

test("a document without a difference ends with 0", async () => {
  const { code, output } = await run(vendor, writeDocument("same.yaml", source));
  expect(code).toBe(0);
  expect(output).toMatch(/^No difference in \d+ operations\.\n$/);
});

test("the process ends and prints as the command does", async () => {
  const args = [vendor, changedDocument().file];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd: repository, encoding: "utf8" },
  });
  expect({ code: status, output: stdout, errors: stderr }).toEqual(await run(...args));
  expect(status).toBe(1);
});

test("a difference ends with 1, and is told with its operation and both places", async () => {
  const changed = changedDocument();
  const { code, output } = await run(vendor, changed.file);
  expect(code).toBe(1);
  expect(output).toMatch(/^\w+ \([A-Z]+ \/\S+\)\n {2}.*: ours integer; theirs boolean\n/);
  // The schema begins on the line before.
  const their = path.relative(repository, changed.file);
  expect(output).toContain(`    ours: ${path.relative(repository, file)}:${changed.line - 1}\n`);
  expect(output).toContain(`    theirs: ${their}:${changed.line - 1}\n`);
  expect(output).toMatch(/\n1 difference in 1 operation, \d+ operations alike\.\n$/);
});

test("the same is there as data", async () => {
  const changed = changedDocument();
  const { code, output } = await run(vendor, changed.file, "--json");
  expect(code).toBe(1);
  const data = JSON.parse(output);
  expect(data).toMatchObject({ missing: [], leftOut: 0, servers: [] });
  expect(Object.values(data.operations).flat()).toEqual([
    {
      place: expect.stringContaining(", type"),
      ...{ kind: "differs", ours: "integer", theirs: "boolean" },
      ...{ ourFile: path.relative(repository, file), ourLine: changed.line - 1 },
      ...{ theirFile: path.relative(repository, changed.file), theirLine: changed.line - 1 },
    },
  ]);
});

test("operations that only one document has are told or counted", async () => {
  const theirs = { openapi: "3.0.0", paths: { "/else": { get: {}, post: {} } } };
  const { code, output } = await run(vendor, writeDocument("else.json", theirs));
  expect(code).toBe(1);
  expect(output).toContain("only in ours\n  ");
  expect(output).toContain("2 operations that we don't have: left out.\n");
  expect(output).toContain("Is it the right document?");
});

test.each<[string, string | object, string]>([
  ["Swagger 2.0", { swagger: "2.0", paths: {} }, "is Swagger 2.0: convert it to OpenAPI 3 first"],
  [
    "an OpenAPI to come",
    { openapi: "4.0.0", paths: {} },
    "is OpenAPI 4.0.0, which isn't supported",
  ],
  ["something else", { asyncapi: "3.0.0" }, "isn't an OpenAPI document"],
  ["a text", "hello", "isn't an OpenAPI document"],
  ["an empty file", "", "isn't an OpenAPI document"],
  ["a document without paths", { openapi: "3.1.0" }, "has no `paths`"],
  ["broken JSON", '{ "openapi": ', "is broken: "],
  ["broken YAML", "openapi: 3.1.0\npaths:\n  a: b: c\n", "is broken: "],
])("%s ends with 2", async (_, document, message) => {
  const { code, output, errors } = await run(vendor, writeDocument("broken", document));
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(`${path.relative(repository, directory)}/broken ${message}`);
  expect(errors.trimEnd().split("\n")).toHaveLength(2);
});

test.each<[string, string[], string]>([
  ["no file", [vendor], "Give the name of a vendor and a file."],
  ["a file that isn't there", [vendor, "nowhere.yaml"], "nowhere.yaml can't be read: there is no"],
  ["a directory", [vendor, "specs"], "specs can't be read: it is a directory."],
  ["a URL", [vendor, "https://a.example/b.yaml"], "is a URL: download the document"],
  ["an unknown vendor", ["nobody", file], "redocly.yaml has no document `nobody`. It has "],
  ["an unknown option", [vendor, file, "--fix"], "Unknown option '--fix'"],
])("%s ends with 2", async (_, args, message) => {
  const { code, output, errors } = await run(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(message);
  expect(errors).not.toContain("    at ");
});

test("schemas in other files are followed, each from its own", () => {
  const theirs = createDocument();
  const { Pet } = theirs.components.schemas;
  theirs.components.schemas.Pet = { $ref: "schemas.json#/Pet" };
  Pet.properties.parent.$ref = "#/Pet";
  Pet.properties.owner.oneOf[0].$ref = "./theirs#/components/schemas/Person";
  writeDocument("schemas.json", { Pet });
  expect(lines(compare(createDocument(), theirs))).toEqual([]);
  Pet.properties.id.format = "uuid";
  writeDocument("schemas.json", { Pet });
  const { operations } = compare(createDocument(), theirs);
  expect(operations.updatePet).toMatchObject([
    { place: "answer 200, body, `id`, format", theirFile: expect.stringMatching(/schemas\.json$/) },
  ]);
});

test("a difference in a circle is told of each operation that leads into it", () => {
  const ours = createDocument();
  const { Pet, Person } = ours.components.schemas;
  Person.properties.pets = { type: "array", items: { $ref: "#/components/schemas/Pet" } };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Person" } } };
  ours.paths["/v1/pets"].get.responses["200"].content = content;
  const theirs = structuredClone(ours);
  theirs.components.schemas.Pet.properties.id.format = "uuid";
  expect(lines(compare(ours, theirs))).toEqual([
    "answer 200, body, `id`, format: - | uuid",
    "answer 200, body, `pets[].id`, format: - | uuid",
  ]);
  expect(Pet.properties.id.format).toBeUndefined();
});

test("a large document with schemas that all lead to each other is no trouble", () => {
  const theirs = createDocument();
  const names = Array.from({ length: 500 }, (_, number) => `Thing${number}`);
  const properties = Object.fromEntries(
    names.map((name) => [name.toLowerCase(), { $ref: `#/components/schemas/${name}` }]),
  );
  for (const name of names.slice(0, 10)) {
    theirs.components.schemas[name] = { type: "object", properties };
    theirs.paths[`/v1/${name}`] = theirs.paths["/v1/pets"];
  }
  for (const name of names.slice(10)) {
    const choice = [{ type: "string" }, { $ref: "#/components/schemas/Thing0" }];
    theirs.components.schemas[name] = { anyOf: [...choice, { type: "object", title: name }] };
    theirs.paths[`/v1/${name}/{id}`] = theirs.paths["/v1/pets/{petId}"];
  }
  theirs.components.schemas.Pet.properties.thing = { $ref: "#/components/schemas/Thing499" };
  const ours = structuredClone(theirs);
  ours.paths = createDocument().paths;
  theirs.components.schemas.Thing9.description = "As before.";
  const found = compare(ours, theirs);
  expect(lines(found)).toEqual([]);
  expect(found.leftOut).toBe(500);
});
