import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { DocumentError, type Generated, generate, UsageError } from "../../src/index.ts";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
  workspace.write("package.json", "{}");
  workspace.write("pets.yaml", SIMPLE);
  vi.spyOn(process, "cwd").mockReturnValue(workspace.directory);
  return () => vi.restoreAllMocks();
});

const at = (file: string) => path.join(workspace.directory, file);

test("it resolves with files, operations and warnings, and writes nothing if told so", async () => {
  const options = { document: at("pets.yaml"), output: at("src/acme"), write: false };
  const generated: Generated = await generate(options);
  expect(generated.operations).toBe(1);
  expect(generated.stale).toEqual([]);
  expect(generated.files.map((file) => file.path)).toEqual([
    "src/acme/schema.gen.ts",
    "src/acme/inputs.gen.ts",
    "src/acme/vendor.gen.ts",
    "src/acme/index.ts",
  ]);
  expect(generated.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining("npm install @invitekit/core@^"),
  ]);
  expect(workspace.list()).toEqual(["package.json", "pets.yaml"]);
  await generate({ ...options, write: true, importExtension: "none" });
  expect(workspace.read("src/acme/index.ts")).toContain('"./vendor.gen"');
});

test("a package is written, and what an earlier version left is removed", async () => {
  const options = { document: at("pets.yaml"), output: at("out"), name: "@acme/pets" };
  await generate(options);
  workspace.write("out/src/old.gen.ts", "// Generated from pets.yaml\n");
  expect((await generate({ ...options, example: "addPet" })).stale).toEqual(["out/src/old.gen.ts"]);
  expect(workspace.list()).not.toContain("out/src/old.gen.ts");
});

test("what is wrong has its parts", async () => {
  workspace.write("pets.yaml", SIMPLE.replace("addPet\n", 'addPet\n      responce: { no: "" }\n'));
  const document = at("pets.yaml");
  const broken = await generate({ document, output: at("out") }).catch((error) => error);
  expect(broken).toBeInstanceOf(DocumentError);
  expect(broken.problems).toEqual([
    {
      message: "Property `responce` is not expected here. Did you mean `responses`?",
      ...{ file: "pets.yaml", line: 9, column: 7 },
    },
  ]);
  const wrong = await generate({ document, output: at("out"), name: "A B" }).catch(
    (error) => error,
  );
  expect(wrong).toBeInstanceOf(UsageError);
  expect(wrong.problems).toEqual([{ message: "`A B` isn't a valid npm package name." }]);
});
