import { execFileSync, spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runHere } from "@invitekit/test-servers";
import { registeredApis, repository } from "@invitekit/testing";
import { afterAll, beforeAll, expect } from "vitest";
import {
  commitCopy,
  copyWorkingTree,
  foundationsAndChangesets,
} from "../../lib/copy-working-tree.ts";
import { createSandbox } from "../../lib/sandbox.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { apiDiff as command } from "../api-diff/command.ts";
import { withOasdiff as test } from "./with-oasdiff.ts";

// The whole way of a change, in a copy in which every package is released: each test goes on where the
// one before it ended.
const [[vendor, { packageName }] = ["", { packageName: "" }]] = [...registeredApis()].map(
  ([name]) => [name, { packageName: `@invitekit/${name}` }] as const,
);
const document = `specs/${vendor}/openapi.yaml`;
const changeset = `.changeset/api-${vendor}.md`;
const sandbox = createSandbox();
const copy = path.join(sandbox.directory, "copy");
afterAll(sandbox.remove);

const environment = {
  ...sandbox.environment,
  npm_config_registry: "http://127.0.0.1:9/",
  PATH: `${path.join(repository, "node_modules/.bin")}:${process.env.PATH}`,
};

function run(script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repository, "scripts", script), ...parameters],
    { cwd: copy, env: environment, encoding: "utf8" },
  );
  return { code: status, stdout, stderr };
}

const apiDiff = (...parameters: string[]) =>
  runHere(command, parameters, { directory: copy, environment });

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, { cwd: copy, env: environment, encoding: "utf8" });
}

function read(file: string): string {
  return readFileSync(path.join(copy, file), "utf8");
}

function edit(file: string, change: (text: string) => string): void {
  const text = read(file);
  expect(change(text)).not.toBe(text);
  writeFileSync(path.join(copy, file), change(text));
}

beforeAll(() => {
  copyWorkingTree(repository, copy, foundationsAndChangesets(repository));
  commitCopy(copy);
  expect(run("release/publish/version-packages.ts")).toMatchObject({ code: 0 });
  git("add", "--all");
  git("commit", "--quiet", "--message", "Release");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("switch", "--quiet", "--create", "change");
}, 60_000);

test("without a change, nothing is required and nothing written", async () => {
  expect(await apiDiff("--write", "--check")).toMatchObject({ code: 0 });
  expect(git("status", "--porcelain")).toBe("");
});

test("a change without a changeset is refused, with what it needs and why", async () => {
  // A value more that may be sent: new, and nothing breaks.
  edit(document, (text) => text.replace(/enum: \[(?=\w)/, "enum: [new, "));
  const { code, errors } = await apiDiff("--check");
  expect(code).toBe(1);
  expect(errors).toContain(
    `${packageName} 1.0.0 needs a minor, and no pending changeset names it.`,
  );
  expect(errors).toMatch(new RegExp(`minor: .* ${document}:\\d+\n`));
});

test("`--write` writes what `--check` asks for", async () => {
  expect((await apiDiff("--write")).errors).toBe(`${changeset} written\n`);
  expect(read(changeset)).toContain(`"${packageName}": minor`);
  expect(await apiDiff("--check")).toMatchObject({ code: 0 });
  expect(git("status", "--porcelain")).toBe(` M ${document}\n?? ${changeset}\n`);
  expect((await apiDiff("--write")).errors).toBe(`${changeset} is up to date\n`);
});

test("a further change raises the same changeset", async () => {
  const [, id = ""] = /^ +operationId: (\w+)$/m.exec(read(document)) ?? [];
  edit(document, (text) => text.replace(`operationId: ${id}\n`, `operationId: ${id}Again\n`));
  const { code, errors } = await apiDiff("--check");
  expect(code).toBe(1);
  expect(errors).toContain(`needs a major, and ${changeset} asks for a minor.\n  major: `);
  expect(await apiDiff("--write")).toMatchObject({ code: 0 });
  expect(globSync(".changeset/api-*.md", { cwd: copy })).toEqual([changeset]);
  expect(read(changeset)).toContain(`"${packageName}": major`);
  expect(read(changeset)).toContain(id);
  expect(await apiDiff("--check")).toMatchObject({ code: 0 });
});

test("it is all that the release wants to know", async () => {
  expect(run("../packages/generator/bin/generator.js", vendor)).toMatchObject({ code: 0 });
  expect(run("release/publish/check-changesets.ts", "--base", "origin/main")).toMatchObject({
    code: 0,
  });
  expect(run("release/publish/version-packages.ts")).toMatchObject({ code: 0 });
  const versions = publishedPackages(copy).map(({ name, version }) => [name, version]);
  expect(Object.fromEntries(versions)).toEqual({
    ...Object.fromEntries(versions.map(([name]) => [name, "1.0.0"])),
    [packageName]: "2.0.0",
  });
  expect(read(`packages/${vendor}/CHANGELOG.md`)).toContain("Adapt your calls:");
});

test("once the changesets have become a version, nothing more is required", async () => {
  git("add", "--all");
  git("commit", "--quiet", "--message", "Release the change");
  expect(await apiDiff("--check")).toMatchObject({ code: 0 });
});
