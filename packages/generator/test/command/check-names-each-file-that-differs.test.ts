import { expect, test } from "vitest";
import { document, OK, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

test("is content with what was generated", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const { code, output, errors } = await workspace.generate("--check");
  expect({ code, output, errors }).toEqual({
    code: 0,
    output: "cats  1 operation  unchanged\n",
    errors: "",
  });
});

test("names changed, missing and stale files and writes none of them", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: SIMPLE });
  await workspace.generate("cats");
  workspace.write("cats/openapi.yaml", document(`  /cats: { get: { ${OK} } }`));
  workspace.write("packages/cats/src/old.gen.ts", "// Generated from cats/openapi.yaml\n");
  const before = workspace.list();
  const { code, errors } = await workspace.generate("--check");
  expect(code).toBe(1);
  expect(errors.split("\n")).toEqual(
    expect.arrayContaining([
      "packages/cats/src/schema.gen.ts differs",
      "packages/cats/src/vendor.gen.ts differs",
      "packages/cats/src/old.gen.ts is stale",
      "packages/dogs/src/schema.gen.ts is missing",
    ]),
  );
  expect(workspace.list()).toEqual(before);
  expect(workspace.read("packages/cats/src/schema.gen.ts")).toContain("/pets");
});

test("sees a generated file that somebody edited", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const file = "packages/cats/src/vendor.gen.ts";
  workspace.write(file, `${workspace.read(file)}\n`);
  const { code, errors } = await workspace.generate("--check", "cats");
  expect(code).toBe(1);
  expect(errors).toContain(`${file} differs`);
});

test("sees a generated package whose document is no longer registered", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: SIMPLE });
  await workspace.generate();
  workspace.register({ cats: SIMPLE });
  const { code, errors } = await workspace.generate("--check");
  expect(code).toBe(1);
  expect(errors).toContain("packages/dogs is stale: redocly.yaml doesn't register its document");
});
