import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const PATHS = "  /pets: { get: { responses: { '204': { description: None } } } }";
const OUT = ["--out", "out", "--name", "@acme/pets"];

/** Lists of lists, each of nine times the one before it. */
const MULTIPLYING = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  .map((level) => {
    const items = Array.from({ length: 9 }, () => (level === 1 ? "x" : `*a${level - 1}`));
    return `  x-a${level}: &a${level} [${items.join(", ")}]`;
  })
  .join("\n");

async function generate(file: string, text: string): Promise<string> {
  const workspace = createWorkspace();
  workspace.write(file, text);
  const { code, errors } = await workspace.generate(file, ...OUT);
  expect(code).toBe(1);
  expect(workspace.list()).toEqual([file]);
  return errors;
}

test.each([
  ["in extensions", `components:\n${MULTIPLYING}`],
  ["in schemas", `components:\n  schemas:\n${MULTIPLYING.replaceAll("  x-", "    ")}`],
  ["in examples", `x-none: 1\ncomponents:\n  examples:\n${MULTIPLYING.replaceAll("  x-", "    ")}`],
])("aliases that multiply are refused at their place: %s", async (_, rest) => {
  const errors = await generate("openapi.yaml", document(PATHS, rest));
  expect(errors).toMatch(/^openapi\.yaml:\d+:\d+ The aliases stand for more than 200,000 /);
});

test.each([
  ["itself", "components:\n  schemas:\n    Pet: &pet { properties: { friend: *pet } }"],
  ["a list that it is in", "x-list: &list [1, { deeper: *list }]"],
])("an alias in %s is refused at its place", async (_, rest) => {
  const text = document(PATHS, rest);
  const errors = await generate("openapi.yaml", text);
  const [, line, column] = /^openapi\.yaml:(\d+):(\d+) The alias `\*/.exec(errors) ?? [];
  expect(text.split("\n")[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^\*\w+/);
});

test("in a file that is referred to, the place is told as well", async () => {
  const workspace = createWorkspace();
  workspace.write(
    "openapi.yaml",
    document(PATHS.replace("{ description: None }", "{ $ref: shared.yaml }")),
  );
  workspace.write("shared.yaml", `description: &all\n  deeper: *all\n`);
  const { code, errors } = await workspace.generate("openapi.yaml", ...OUT);
  expect(code).toBe(1);
  expect(errors).toMatch(/^shared\.yaml:2:11 .*The alias `\*all`/);
});

test("aliases that are only another way to write things are followed", async () => {
  const workspace = createWorkspace();
  const answers = "&answers { '204': { description: None } }";
  const paths = Array.from({ length: 300 }, (_, index) => {
    const responses = index === 0 ? answers : "*answers";
    return `  /pets/${index}: { get: { operationId: get${index}, responses: ${responses} } }`;
  });
  workspace.write("openapi.yaml", document(paths.join("\n")));
  expect(await workspace.generate("openapi.yaml", ...OUT)).toMatchObject({ code: 0 });
});

test.each(["openapi.yaml", "part.yaml"])("a pipe isn't waited for: %s", async (pipe) => {
  const workspace = createWorkspace();
  workspace.write(
    "openapi.yaml",
    document(PATHS.replace("{ description: None }", "{ $ref: part.yaml }")),
  );
  execFileSync("rm", ["-f", path.join(workspace.directory, pipe)]);
  execFileSync("mkfifo", [path.join(workspace.directory, pipe)]);
  const { code, errors } = await workspace.generate("openapi.yaml", ...OUT);
  expect(code).toBe(1);
  expect(errors).toContain(`${pipe} isn't a file.`);
});
