import { expect, test } from "vitest";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test.for([
  [["--chekc"], "Unknown option '--chekc'"],
  [
    ["openapi.yaml"],
    "Say where the client of `openapi.yaml` goes: `npx @invitekit/generator openapi.yaml --out src/acme`.",
  ],
  [["https://a.example/b.yaml", "--out", "b"], "The network is never used: save the document"],
  [["openapi.yaml", "cats", "--out", "b"], "is a file, and a file must be the only argument"],
  [["--out", "b"], "`--out` needs a file"],
  [["cats", "--out", "b"], "`cats` is a name in redocly.yaml"],
  [["--name", "b"], "`--name` and `--import-extension` need a file and `--out`."],
  [["a.yaml", "--out", ""], "`--out` needs a directory."],
  [["a.yaml", "--out", "redocly.yaml"], "`--out` needs a directory, and `redocly.yaml` is a file."],
  [
    ["a.yaml", "--out", "b", "--name", "Not A Name"],
    "`Not A Name` isn't a valid npm package name.",
  ],
  [["a.yaml", "--out", "b", "--import-extension", "mjs"], "must be one of js, ts, none, not `mjs`"],
  [
    ["a.yaml", "--out", "b", "--name", "c", "--import-extension", "js"],
    "it can't be used with `--name`",
  ],
  [["--format", "xml"], "`--format` must be one of text, json, github, not `xml`."],
  [["--watch", "--check"], "`--watch` can't be used with `--check`"],
  [["cat"], "redocly.yaml doesn't register `cat`. The closest names: `cats`, `dogs`."],
] as const)("%s is refused", async ([args, message]) => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: SIMPLE });
  const { code, errors } = await workspace.generate(...args);
  expect(code).toBe(2);
  expect(errors).toContain(message);
  expect(errors).toContain("See `npx @invitekit/generator --help`.");
  expect(errors).not.toContain("    at ");
});

test("the process ends and prints as the command does", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  const spawned = workspace.spawnGenerate("horses");
  expect(spawned).toEqual(await workspace.generate("horses"));
  expect(spawned.code).toBe(2);
});

test("no registry", async () => {
  const { code, errors } = await createWorkspace().generate();
  expect(code).toBe(2);
  expect(errors).toContain("There is no redocly.yaml in this directory or above it");
});

test("--help lists all of them", async () => {
  const { code, output } = await createWorkspace().generate("--help");
  expect(code).toBe(0);
  expect(output).toMatch(/FILE --out DIRECTORY --name NAME[\s\S]*--check[\s\S]*--watch/);
});

test("one document by its name, from any directory of the repository", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: SIMPLE });
  expect(await workspace.generateIn("dogs", "dogs")).toMatchObject({
    code: 0,
    output: "dogs  1 operation  7 files written\n",
  });
  const packages = workspace.list().filter((file) => file.startsWith("packages/"));
  expect(packages.every((file) => file.startsWith("packages/dogs/"))).toBe(true);
});

test("a directory of somebody else's is refused", async () => {
  const workspace = createWorkspace();
  workspace.write("out/notes.txt", "mine");
  workspace.write("openapi.yaml", SIMPLE);
  const args = ["openapi.yaml", "--out", "out", "--name", "@acme/pets"];
  const refused = await workspace.generate(...args);
  expect(refused.code).toBe(2);
  expect(refused.errors).toContain("out has files that weren't generated");
  expect(workspace.list()).toEqual(["openapi.yaml", "out/notes.txt"]);
});

test("a package that was generated before gets its generated files renewed", async () => {
  const workspace = createWorkspace();
  const args = ["openapi.yaml", "--out", "out", "--name"];
  workspace.write("openapi.yaml", SIMPLE);
  await workspace.generate(...args, "@acme/pets");
  workspace.write("out/src/index.ts", "// mine\n");
  workspace.write("openapi.yaml", SIMPLE.replaceAll("addPet", "addDog"));
  const { output } = await workspace.generate(...args, "@acme/pets");
  expect(output).toBe("out  1 operation  4 files written\n");
  expect(workspace.read("out/src/index.ts")).toBe("// mine\n");
  expect(workspace.read("out/src/vendor.gen.ts")).toContain("addDog");
  const { errors } = await workspace.generate(...args, "@acme/dogs");
  expect(errors).toContain("out/package.json belongs to @acme/pets, not to @acme/dogs");
});
