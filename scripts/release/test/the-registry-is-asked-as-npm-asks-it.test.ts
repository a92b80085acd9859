import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { commitCopy, copyWorkingTree } from "../../lib/copy-working-tree.ts";
import { type Caller, createCaller } from "../../lib/testing/caller.ts";
import { type PrivateRegistry, startPrivateRegistry } from "../../lib/testing/private-registry.ts";

// A copy of the repository whose lockfile has taken in one package, which a company's registry has.
let caller: Caller;
let copy: string;
let registry: PrivateRegistry;

beforeAll(async () => {
  caller = createCaller();
  copy = path.join(caller.directory, "copy");
  registry = await startPrivateRegistry({ directory: caller.directory, token: "secret" });
  copyWorkingTree(repository, copy);
  commitCopy(copy);
  takeIn("tiny");
});
beforeEach(() => {
  caller.writeUserSettings(`registry=${registry.url}`, `cafile=${registry.authority}`, account());
});
afterAll(async () => {
  await registry.close();
  caller.remove();
});

// A port where nothing listens.
const NOBODY = "registry=http://127.0.0.1:9/";
const account = () => `//localhost:${registry.port}/:_authToken=\${COMPANY_TOKEN}`;

function takeIn(name: string): void {
  const file = path.join(copy, "package-lock.json");
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  lockfile.packages[`node_modules/${name}`] = registry.tiny;
  writeFileSync(file, JSON.stringify(lockfile, undefined, 2));
}

const release = (...parameters: string[]) =>
  caller.run(["node", "scripts/release/cli.ts", ...parameters], { COMPANY_TOKEN: "secret" }, copy);

test("the age of a release is asked of the caller's registry", async () => {
  expect(await release("age", "--base", "HEAD")).toEqual({
    status: 0,
    stdout: "1 packages are new in lockfiles, 0 problems\n",
    stderr: "",
  });
});

test("what it has of a scope is asked of the scope's registry", async () => {
  const project = path.join(caller.directory, "project");
  mkdirSync(path.join(project, "packages/a"), { recursive: true });
  mkdirSync(path.join(project, ".changeset"));
  const manifest = { name: "@company/a", version: "1.0.0", dependencies: {} };
  writeFileSync(path.join(project, "packages/a/package.json"), JSON.stringify(manifest));
  caller.writeUserSettings(
    NOBODY,
    `@company:registry=${registry.url}`,
    `cafile=${registry.authority}`,
    account(),
  );
  expect(await release("plan", project)).toEqual({
    status: 0,
    stdout: "next=publish\n",
    stderr: "",
  });
  caller.writeUserSettings(NOBODY);
  const unasked = await release("plan", project);
  expect(unasked).toMatchObject({ status: 1, stdout: "" });
  expect(unasked.stderr).toMatch(
    /^The registry can't be asked for @company\/a@1\.0\.0: request to .* ECONNREFUSED .*\n$/,
  );
});

test("where nothing listens, one line says so", async () => {
  caller.writeUserSettings(NOBODY);
  const age = await release("age", "--base", "HEAD");
  expect(age).toMatchObject({ status: 1, stdout: "" });
  expect(age.stderr).toMatch(
    /^The registry can't be asked for tiny: request to .* ECONNREFUSED .*\n$/,
  );
});

test("an option or a commit that isn't there is told without a stack trace", async () => {
  const { status, stderr } = await release("age", "--bogus");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Unknown option '--bogus'\. See `npm run release -- age --help`\.\n$/);
  expect(await release("age", "--base", "nosuch")).toEqual({
    status: 1,
    stdout: "",
    stderr: "git finds no commit that nosuch and this one have in common.\n",
  });
});
