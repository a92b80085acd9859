import { expect, test } from "vitest";
import { document, OK, SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const path = (name: string) => `  /${name}: { trace: { ${OK} }, get: { ${OK} } }`;
const WARNING = "No client can send TRACE: TRACE /a is left out.";

test("--json prints one object, and nothing else", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: document(path("a")) });
  const { code, output, errors } = await workspace.generate("--json");
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const { packages, problems } = JSON.parse(output);
  expect(problems).toEqual([]);
  expect(packages).toMatchObject([{ name: "cats", output: "packages/cats", operations: 1 }]);
  expect(packages[0].files).toContainEqual({
    path: "packages/cats/src/schema.gen.ts",
    state: "written",
  });
  expect(packages[0].warnings).toContainEqual({
    message: WARNING,
    file: "cats/openapi.yaml",
    line: 6,
    column: 9,
  });
  workspace.write("packages/cats/src/schema.gen.ts", "// Generated from \n");
  const check = await workspace.generate("--json", "--check");
  expect(check.code).toBe(1);
  expect(JSON.parse(check.output).packages[0].files).toContainEqual({
    path: "packages/cats/src/schema.gen.ts",
    state: "differs",
  });
});

test("--json has the problems of a document and of a command line, too", async () => {
  const workspace = createWorkspace();
  workspace.write("pets.yaml", "openapi: 2.0.0\n");
  const broken = await workspace.generate("pets.yaml", "--out", "out", "--json");
  expect(broken).toMatchObject({ code: 1, errors: "" });
  expect(JSON.parse(broken.output)).toMatchObject({
    packages: [],
    problems: [{ file: "pets.yaml", line: 1, column: 1 }],
  });
  const wrong = await workspace.generate("--watch", "--json");
  expect(wrong).toMatchObject({ code: 2, errors: "" });
  expect(JSON.parse(wrong.output).problems).toEqual([
    { message: "`--watch` never ends, so its only format is text." },
  ]);
});

test("--format github annotates the lines, escaped as GitHub reads them", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: document(path("a%0Ab")) });
  const { output } = await workspace.generate("--format", "github");
  expect(output).toMatch(
    /^::warning file=cats\/openapi\.yaml,line=\d+,col=\d+::.* TRACE \/a%250Ab is left out\.$/m,
  );
  workspace.write("packages/cats/src/schema.gen.ts", "// Generated from \n");
  const check = await workspace.generate("--check", "--format", "github");
  expect(check.output).toContain("::error file=packages/cats/src/schema.gen.ts,line=1,col=1::");
  workspace.write("a,b:c.yaml", "openapi: 2.0.0\n");
  const broken = await workspace.generate("a,b:c.yaml", "--out", "o", "--format=github");
  expect(broken.code).toBe(1);
  expect(broken.output).toMatch(/^::error file=a%2Cb%3Ac\.yaml,line=1,col=1::OpenAPI 2/);
});

test("warnings of one kind are one line with the first places, unless all are wanted", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: document(["a", "b", "c", "d"].map(path).join("\n")) });
  const { errors } = await workspace.generate();
  const [first, ...others] = errors.split("\n").filter((line) => line.includes("TRACE"));
  expect(first).toMatch(
    /^warning: No client can send TRACE\. 4 times: \S+:6:\d+, \S+:7:\d+, \S+:8:\d+, … \(`--verbose` shows all\)$/,
  );
  expect(others).toEqual([]);
  const { errors: all } = await workspace.generate("--verbose");
  expect(all.match(/^warning: .* No client can send TRACE: /gm)).toHaveLength(4);
  workspace.register({ cats: document(path("a")) });
  expect((await workspace.generate()).errors).toContain(WARNING);
});

test("the default command can be named", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  expect(await workspace.generate("generate", "cats")).toMatchObject({ code: 0 });
});
