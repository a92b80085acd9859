import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DocumentError } from "@invitekit/generator/document";
import { repository } from "@invitekit/testing";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { parseCommandLine } from "../../lib/command-line.ts";
import { PETS } from "../../lib/pets.ts";
import { COMMAND_LINE, readOptions } from "../cli-options.ts";
import { type Plan, planVendor } from "../plan.ts";

const directory = mkdtempSync(path.join(tmpdir(), "new-vendor-"));
const spec = path.join(directory, "pets.json");
writeFileSync(spec, JSON.stringify(PETS));
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const REFUSED: readonly (readonly [title: string, args: readonly string[], told: RegExp])[] = [
  ["no name", [], /Give the name of one vendor/],
  ["two names", ["one", "two"], /Give the name of one vendor/],
  ["an unknown option", ["pets", "--sepc", spec], /--sepc/],
  ["a document without its file", ["pets", "--spec="], /`--spec` needs a file/],
  ["a registered name", ["kare"], /kare is taken: redocly.yaml registers it/],
  ["a workspace's name", ["core"], /core is taken: @invitekit\/core is in packages\/core/],
  ["the pipeline's name", ["scripts"], /scripts is taken: .* in scripts/],
  ["a path upwards", ["../pets"], /is a path/],
  ["a path", ["a/b"], /is a path/],
  ["a backslash", ["a\\b"], /is a path/],
  ["dots", [".."], /is a path/],
  ["capitals", ["Pets"], /isn't a valid vendor name/],
  ["a leading digit", ["3pets"], /isn't a valid vendor name/],
  ["a hyphen at its end", ["pets-"], /isn't a valid vendor name/],
  ["another alphabet", ["p\u00e9ts"], /isn't a valid vendor name/],
  ["an empty name", [""], /isn't a valid vendor name/],
  ["a word of JavaScript", ["class"], /is reserved/],
  ["a device", ["con"], /is reserved/],
  ["a long name", ["p".repeat(41)], /is longer than 40/],
  ["no such file", ["pets", "--spec", "nowhere.yaml"], /nowhere\.yaml doesn't exist/],
  ["a directory", ["pets", "--spec", directory], /isn't a file/],
];

test.each(REFUSED)("refused with a word: %s", async (_, args, told) => {
  const error = await refusal(args);
  expect(error.name).toBe("UsageError");
  expect(error.message).toMatch(told);
});

const UNUSABLE: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  "Swagger 2.0": ['{"swagger":"2.0","info":{},"paths":{}}', /OpenAPI 2\.0 isn't supported/],
  "broken YAML": ["openapi: 3.1.0\n  info: [", /broken\.yaml:2:/],
  "no OpenAPI": ["hello", /This isn't an OpenAPI document/],
  "no operation": [JSON.stringify({ ...PETS, paths: {} }), /has no operation/],
};

test.each(Object.entries(UNUSABLE))("a document is refused: %s", async (_, [text, told]) => {
  const file = path.join(directory, "broken.yaml");
  writeFileSync(file, text);
  const error = await refusal(["pets", "--spec", file]);
  expect(error).toBeInstanceOf(DocumentError);
  expect(error.message).toMatch(told);
});

test.each([
  ["a name", ["a/b"], 2, "See `npm run new-vendor -- --help`."],
  ["a document", ["pets", "--spec", "package.json"], 1, "Nothing was written."],
] as const)("the command says why it refuses %s, without a stack", (_, args, code, last) => {
  const cli = path.join(repository, "scripts/vendors/cli.ts");
  const { INIT_CWD: _caller, ...env } = process.env;
  const options = { cwd: repository, encoding: "utf8", env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
  expect({ status, stdout }).toEqual({ status: code, stdout: "" });
  expect(stderr.trimEnd().split("\n").at(-1)).toBe(last);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("a document is looked for where npm was called, and a plan writes nothing", async () => {
  const before = globSync("{specs,packages}/*", { cwd: repository });
  vi.stubEnv("INIT_CWD", directory);
  expect((await plan(["pets", "--spec", "pets.json"])).files[0]?.content).toContain("list-pets!");
  expect(globSync("{specs,packages}/*", { cwd: repository })).toEqual(before);
});

test("a document in several files becomes one", async () => {
  const several = path.join(directory, "several");
  mkdirSync(several);
  const { Pet } = PETS.components.schemas;
  const pet = { ...Pet, properties: { id: Pet.properties.id } };
  const components = { ...PETS.components, schemas: { Pet: { $ref: "pet.json" } } };
  writeFileSync(path.join(several, "pet.json"), JSON.stringify(pet));
  writeFileSync(path.join(several, "api.json"), JSON.stringify({ ...PETS, components }));
  const { files, description } = await plan(["pets", "--spec", path.join(several, "api.json")]);
  expect(files[0]?.content).toContain("int64");
  expect(files[0]?.content).not.toContain("pet.json");
  expect(description.operations).toHaveLength(2);
});

function plan(args: readonly string[]): Promise<Plan> {
  const options = readOptions(parseCommandLine(COMMAND_LINE, args));
  return planVendor(options.name, options.spec);
}

async function refusal(args: readonly string[]): Promise<Error> {
  try {
    await plan(args);
  } catch (error) {
    return error as Error;
  }
  throw new Error("It isn't refused.");
}
