import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runHere } from "@invitekit/test-servers";
import { afterAll, beforeAll, expect } from "vitest";
import { apiDiff as command } from "../api-diff/command.ts";
import { mainBranch } from "../api-diff/git.ts";
import { toJson } from "../api-diff/json.ts";
import { diffAfter, edited, lineOf, PETS, writeVendor } from "./api-diff-pets.ts";
import { withOasdiff as test } from "./with-oasdiff.ts";

const directory = mkdtempSync(path.join(os.tmpdir(), "api-diff-cli-"));
const repository = path.join(directory, "repository");
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const git = (...parameters: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...parameters], {
    cwd: repository,
    stdio: "pipe",
  });

const RENAMED = ["operationId: listPets", "operationId: findPets"] as const;
const LONGER = ["maxLength: 50", "maxLength: 80"] as const;

beforeAll(() => {
  writeVendor(repository, PETS, "1.2.3");
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=Pets");
  git("checkout", "--quiet", "-b", "work");
  writeVendor(repository, edited([RENAMED]), "1.2.3");
  git("commit", "--quiet", "--all", "--message=Rename");
  // Not committed: it counts too.
  writeVendor(repository, edited([RENAMED, LONGER]), "1.2.3");
});

/** Runs the command as npm does, in the repository. */
const apiDiff = (...args: string[]) => run(repository, ...args);

const environmentIn = (cwd: string) => ({
  ...{ INIT_CWD: cwd, NO_COLOR: "1", GIT_CEILING_DIRECTORIES: directory },
  TMPDIR: directory,
});

function run(cwd: string, ...args: string[]) {
  return runHere(command, args, { directory: cwd, environment: environmentIn(cwd) });
}

test("the process ends and prints as the command does", async () => {
  const cli = path.join(import.meta.dirname, "../api-diff/cli.ts");
  const args = ["--base-dir", "nowhere"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    ...{ cwd: repository, env: { ...process.env, ...environmentIn(repository) }, encoding: "utf8" },
  });
  expect({ code: status, output: stdout, errors: stderr }).toEqual(await apiDiff(...args));
  expect(status).toBe(2);
});

test("what was removed is told with the base's line, what is there with today's", async () => {
  const { changes } = await diffAfter([
    ["        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }\n", ""],
    ["maxLength: 50", "maxLength: 80"],
  ]);
  expect(changes).toEqual([
    {
      id: "request-parameter-removed",
      requires: "major",
      text: "Deleted the `header` request parameter `X-Trace`.",
      ...{ operation: "listPets", method: "GET", path: "/pets" },
      ...{ file: "specs/pets/openapi.yaml", line: lineOf("- { name: X-Trace"), isInBase: true },
    },
    {
      id: "request-property-max-length-increased",
      requires: "minor",
      text: "The `name` request property's maxLength was increased from `50` to `80`.",
      ...{ operation: "replacePet", method: "PUT", path: "/pets/{petId}" },
      // A line is gone above.
      ...{ file: "specs/pets/openapi.yaml", line: lineOf("maxLength: 50") - 1 },
    },
  ]);
});

test("null has a place too, which oasdiff doesn't tell", async () => {
  const { changes } = await diffAfter([
    ["nick: { type: string }", 'nick: { type: [string, "null"] }'],
  ]);
  expect(changes).toMatchObject([{ line: lineOf("nick: {"), operation: "replacePet" }]);
});

test("prose is told once for each thing that it is about", async () => {
  const { changes } = await diffAfter([
    ["summary: List pets", "summary: All pets"],
    ["description: Pets.", "description: The pets."],
    ["value: []", "value: [{ id: a, name: b }]"],
    ["description: A pet.", "description: One pet."],
    ["title: Pets", "title: The pets"],
  ]);
  expect(changes.map(({ text, operation }) => [text, operation])).toEqual([
    ["Prose was changed: `info.title`.", null],
    ["Prose was changed: `summary`, `responses.200.description`, and 1 more.", "listPets"],
    ["Prose of the component `schemas.Pet` was changed: `description`.", null],
  ]);
});

test("by default it compares with where the branch left main", async () => {
  const { code, output, errors } = await apiDiff();
  expect({ code, output, errors }).toEqual({
    code: 0,
    errors: "",
    output: expect.stringMatching(/^Compared with main \(\w{7,}\)\n\n@acme\/pets 1\.2\.3: major\n/),
  });
  expect(output.split("\n").slice(3)).toEqual([
    "  major  listPets: The operation `listPets` is now called `findPets`.",
    `         specs/pets/openapi.yaml:${lineOf("operationId: listPets")} as it was`,
    "  minor  replacePet: The `name` request property's maxLength was increased from `50` to `80`.",
    `         specs/pets/openapi.yaml:${lineOf("maxLength: 50")}`,
    "",
  ]);
});

test("the main of the server counts before this clone's own, which may be behind", () => {
  expect(mainBranch(repository)).toBe("main");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  try {
    expect(mainBranch(repository)).toBe("origin/main");
  } finally {
    git("update-ref", "-d", "refs/remotes/origin/main");
  }
});

test("a base can be any commit", async () => {
  expect((await apiDiff("--base", "HEAD")).output).toContain("@acme/pets 1.2.3: minor\n");
});

test("data has the same, and nothing else", async () => {
  const { vendors } = JSON.parse((await apiDiff("--json", "--base", "HEAD")).output);
  expect(vendors).toEqual({
    pets: {
      bump: "minor",
      changes: [
        {
          id: "request-property-max-length-increased",
          requires: "minor",
          text: "The `name` request property's maxLength was increased from `50` to `80`.",
          ...{ operation: "replacePet", method: "PUT", path: "/pets/{petId}" },
          ...{ file: "specs/pets/openapi.yaml", line: lineOf("maxLength: 50") },
        },
      ],
    },
  });
});

test("data has the same members of each change", async () => {
  const diff = await diffAfter([["  /pets/{petId}:", "  /animals/{petId}:"]]);
  expect(diff.changes.some(({ isInBase }) => isInBase)).toBe(true);
  const { vendors } = JSON.parse(toJson([diff]));
  const members = ["id", "requires", "text", "operation", "method", "path", "file", "line"];
  for (const change of vendors[diff.vendor].changes) {
    expect(Object.keys(change).sort()).toEqual([...members].sort());
  }
});

test.each(["pets.yaml", "pets.yml", "pets.json", "pets/openapi.yaml", "specs/pets/openapi.yaml"])(
  "a base can be a directory with %s",
  async (file) => {
    const base = mkdtempSync(path.join(directory, "documents-"));
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    const document = edited([RENAMED]);
    writeFileSync(path.join(base, file), document);
    const { output } = await apiDiff("--base-dir", path.relative(repository, base));
    expect(output).toContain("@acme/pets 1.2.3: minor\n");
  },
);

test("a vendor that is new, and one that is gone, are changes", async () => {
  const base = path.join(directory, "other");
  writeVendor(base, PETS, "1.0.0");
  const registry = "apis:\n  toys:\n    root: specs/pets/openapi.yaml\n";
  writeFileSync(path.join(base, "redocly.yaml"), registry);
  const { vendors } = JSON.parse((await apiDiff("--json", "--base-dir", base)).output);
  expect(vendors).toMatchObject({
    pets: { bump: "minor", changes: [{ id: "vendor-added", requires: "minor" }] },
    toys: { bump: "none", changes: [{ id: "vendor-removed", requires: "major" }] },
  });
});

test("a new vendor's first release is a major", async () => {
  const [base, head] = [path.join(directory, "none"), path.join(directory, "new")];
  writeVendor(base, PETS, "1.0.0");
  writeFileSync(path.join(base, "redocly.yaml"), "apis: {}\n");
  writeVendor(head, PETS, "0.0.0");
  const { vendors } = JSON.parse((await run(head, "--json", "--base-dir", base)).output);
  expect(vendors.pets).toMatchObject({ bump: "major", changes: [{ requires: "minor" }] });
});

test.each([
  [["--base", "nothing"], "git knows no commit, branch or tag `nothing`"],
  [["--base", "--all"], "argument is ambiguous"],
  [["--base-dir", "nowhere"], "There is no directory nowhere"],
  [["--base-dir", "packages"], "packages has neither a redocly.yaml nor a document of pets"],
  [["--base", "main", "--base-dir", "."], "can't be used together"],
  [["--bse"], "Unknown option '--bse'"],
  [["pets"], "Unexpected argument 'pets'"],
])("%j gets one clear message", async (args, message) => {
  const { code, output, errors } = await apiDiff(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(message);
  expect(errors).not.toMatch(/^\s+at /m);
});

test.each([
  ["openapi: 3.1.0\n a: [", /^pets\.yaml of \S+: /],
  ["a: 1\n", /^pets\.yaml of \S+: this isn't an OpenAPI document\.\n$/],
  [PETS.replace("schemas/PetInput", "schemas/Nothing"), /^oasdiff: .*Nothing/],
])("a broken document is named: %#", async (document, message) => {
  const base = mkdtempSync(path.join(directory, "broken-"));
  writeFileSync(path.join(base, "pets.yaml"), document);
  // As its name is told from the repository.
  const { code, output, errors } = await apiDiff("--base-dir", base);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors.replace(/\S*\/broken-\w+\/pets\.yaml/, "pets.yaml")).toMatch(message);
});

test("without git, a directory can be compared with", async () => {
  const plain = path.join(directory, "plain");
  writeVendor(plain, PETS, "1.0.0");
  expect(await run(plain)).toMatchObject({
    code: 2,
    errors: expect.stringContaining("To compare without git: `--base-dir DIR`"),
  });
  expect(await run(plain, "--base-dir", repository)).toMatchObject({ code: 0 });
});
