import { spawnSync } from "node:child_process";
import { renameSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const KILL_AT = path.join(import.meta.dirname, "../support/kill-at.mjs");
const CLI = path.join(import.meta.dirname, "../../bin/generator.js");

test("a broken document keeps the others from being written", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: "openapi: [", fish: "openapi: {" });
  const before = workspace.list();
  const { code, errors } = await workspace.generate();
  expect(code).toBe(1);
  expect(errors).toMatch(/^dogs\/openapi\.yaml:.*\nfish\/openapi\.yaml:/);
  expect(workspace.list()).toEqual(before);
});

test("so does a file that can't be written", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE, dogs: SIMPLE });
  await workspace.generate("dogs");
  workspace.write("dogs/openapi.yaml", SIMPLE.replaceAll("addPet", "addDog"));
  const other = createWorkspace();
  const source = path.join(workspace.directory, "packages/dogs/src");
  renameSync(source, path.join(other.directory, "src"));
  symlinkSync(path.join(other.directory, "src"), source);
  const before = workspace.list();
  const { code, errors } = await workspace.generate();
  expect(code).toBe(1);
  expect(errors).toMatch(/^packages\/dogs\/src\/.* leads out of .*\nEverything is as it was\.\n$/);
  expect(workspace.list()).toEqual(before);
  expect(other.read("src/vendor.gen.ts")).toContain("addPet");
});

test.each([8, 20, 32])(
  "a run that was killed at point %i is made good by the same command",
  async (point) => {
    const workspace = createWorkspace();
    workspace.write("pets.yaml", SIMPLE);
    const command = ["pets.yaml", "--out", "out", "--name", "@acme/pets"];
    const program = ["--import", KILL_AT, CLI, ...command];
    const options = { cwd: workspace.directory, env: { ...process.env, KILL_AT: `${point}` } };
    expect(spawnSync(process.execPath, program, options).signal).toBe("SIGKILL");
    expect(await workspace.generate(...command)).toMatchObject({ code: 0, errors: "" });
    expect(workspace.list().filter((file) => file.includes(".invitekit"))).toEqual([]);
    expect(await workspace.generate(...command, "--check")).toMatchObject({ code: 0, errors: "" });
  },
);

test("a file that needn't change isn't written", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const file = path.join(workspace.directory, "packages/cats/src/schema.gen.ts");
  const { mtimeMs, ino } = statSync(file);
  expect((await workspace.generate()).output).toBe("cats  1 operation  unchanged\n");
  expect(statSync(file)).toMatchObject({ mtimeMs, ino });
});

test("what was scaffolded belongs to people", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const files = ["package.json", "tsconfig.json", "src/index.ts"];
  const edited = files.map(
    (file) => [file, `${workspace.read(`packages/cats/${file}`)}\n`] as const,
  );
  for (const [file, content] of edited) {
    workspace.write(`packages/cats/${file}`, content);
  }
  workspace.write("cats/openapi.yaml", SIMPLE.replaceAll("addPet", "addCat"));
  expect((await workspace.generate()).output).toBe("cats  1 operation  4 files written\n");
  for (const [file, content] of edited) {
    expect(workspace.read(`packages/cats/${file}`)).toBe(content);
  }
});

test("so do files beside the generated ones, and what index.ts exports of them", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const file = "packages/cats/src/index.ts";
  const index = `export { feed } from "./feed.js";\n${workspace.read(file)}`;
  workspace.write(file, index);
  workspace.write("packages/cats/src/feed.ts", "export function feed(): void {}\n");
  expect(await workspace.generate("--check")).toMatchObject({ code: 0, errors: "" });
  workspace.write("cats/openapi.yaml", SIMPLE.replaceAll("addPet", "addCat"));
  expect(await workspace.generate()).toMatchObject({ code: 0 });
  expect(workspace.read(file)).toBe(index);
  expect(workspace.read("packages/cats/src/feed.ts")).toContain("feed");
});

test("the version is the package's own", async () => {
  const workspace = createWorkspace();
  workspace.register({ cats: SIMPLE });
  await workspace.generate();
  const manifest = workspace.read("packages/cats/package.json");
  workspace.write("packages/cats/package.json", manifest.replace("0.0.0", "4.5.6"));
  await workspace.generate();
  expect(workspace.read("packages/cats/src/vendor.gen.ts")).toContain("/4.5.6");
});
