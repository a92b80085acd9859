import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import semver from "semver";
import { afterAll, beforeAll, describe, expect, inject, type TestContext, test } from "vitest";
import { type Consumer, createConsumer } from "../../repository/packages/consumer.ts";
import { findTools } from "./find-tools.ts";
import { createLintedProject, type Linter } from "./linters/redocly.ts";
import { skipMissing } from "./missing.ts";
import type { Found, Runtime } from "./runtimes/runtime.ts";
import { nodes } from "./runtimes/runtimes.ts";

const RULES = "@invitekit/redocly-rules";
const { directory: tools, versions, missing } = findTools("linters");
const [[alias, oldest] = ["", ""]] = Object.entries(versions);
const newest = path.join(repository, "node_modules/@redocly/cli");

// The oldest of both, and what this repository uses.
const linters: readonly { name: string; redocly: string; findNode: () => Found }[] = [
  {
    name: `Redocly ${oldest}, ${nodes[0]?.name}`,
    redocly: path.join(tools, "node_modules", alias),
    findNode: () => (missing === undefined ? (nodes[0] as Runtime).find() : { missing }),
  },
  {
    name: `Redocly ${versionOf(newest)}`,
    redocly: newest,
    findNode: () => ({ program: process.execPath }),
  },
];

// A project that has the rules alone: they need nothing else.
let consumer: Consumer;
beforeAll(() => {
  const rules = inject("tarballs").filter(({ name }) => name === RULES);
  const offline = { ...process.env, npm_config_offline: "true" };
  consumer = createConsumer(rules, undefined, offline);
});
afterAll(() => consumer?.remove());

test("the range that the rules allow begins at the oldest", () => {
  const installed = path.join(consumer.directory, "node_modules", RULES, "package.json");
  const range = JSON.parse(readFileSync(installed, "utf8")).peerDependencies["@redocly/cli"];
  expect(semver.minVersion(range)?.version).toBe(oldest);
  expect(semver.satisfies(versionOf(newest), range)).toBe(true);
});

const plugins = `plugins: ["${RULES}"]\n`;
const recommended = `${plugins}extends: [invitekit/recommended]\n`;

describe.each(linters)("$name", ({ redocly, findNode }) => {
  const project = (configuration: string, context: TestContext) => {
    const found = findNode();
    skipMissing(found, context);
    const linter: Linter = { node: "program" in found ? found.program : "", redocly };
    const directory = mkdtempSync(path.join(consumer.directory, "project-"));
    return createLintedProject(directory, configuration, linter);
  };

  test("invitekit/recommended has every rule, as an error at its line", async (context) => {
    const { problemsIn, run } = project(recommended, context);
    expect(await problemsIn("bad.yaml")).toEqual([
      "4 error invitekit/server-named",
      "7 error invitekit/security-explicit",
      "8 error invitekit/operation-id-camel-case",
      "9 error invitekit/extensions-known",
      "13 error invitekit/request-enums-closed",
      "18 error invitekit/media-type-example",
      "21 error invitekit/response-enums-open",
      "31 error invitekit/no-secret-examples",
    ]);
    expect(await run("lint", "bad.yaml")).toMatchObject({ status: 1 });
    expect(await problemsIn("good.yaml")).toEqual([]);
    expect(await run("lint", "good.yaml")).toMatchObject({ status: 0 });
  });

  test("invitekit/minimal has those that know no extension", async (context) => {
    const { problemsIn } = project(`${plugins}extends: [invitekit/minimal]\n`, context);
    expect(await problemsIn("bad.yaml")).toEqual([
      "7 error invitekit/security-explicit",
      "8 error invitekit/operation-id-camel-case",
      "18 error invitekit/media-type-example",
      "31 error invitekit/no-secret-examples",
    ]);
  });

  test("a rule can be used by itself, with its own severity and options", async (context) => {
    const rules = `rules:
  invitekit/server-named: warn
  invitekit/operation-id-camel-case: { severity: error, verbs: [get] }
  invitekit/extensions-known: { severity: error, allow: [x-owner, x-extensible-enum] }
`;
    const { problemsIn } = project(`${plugins}${rules}`, context);
    expect(await problemsIn("bad.yaml")).toEqual([
      "4 warning invitekit/server-named",
      "8 error invitekit/operation-id-camel-case",
      "24 error invitekit/operation-id-camel-case",
    ]);
  });

  test("a set's rule can be switched off", async (context) => {
    const rules = "rules: { invitekit/server-named: off }\n";
    const { problemsIn } = project(`${recommended}${rules}`, context);
    const found = await problemsIn("bad.yaml");
    expect(found).toHaveLength(7);
    expect(found).not.toContain("4 error invitekit/server-named");
  });

  test("a warning fails nothing", async (context) => {
    const { run } = project(`${plugins}rules: { invitekit/server-named: warn }\n`, context);
    const { status, output } = await run("lint", "bad.yaml");
    expect(output).toContain("The server has no name.");
    expect(status).toBe(0);
  });

  test("what the ignore file lists is let pass", async (context) => {
    const { directory, problemsIn, run } = project(recommended, context);
    await run("lint", "bad.yaml", "--generate-ignore-file");
    expect(existsSync(path.join(directory, ".redocly.lint-ignore.yaml"))).toBe(true);
    expect(await problemsIn("bad.yaml")).toEqual([]);
    expect(await run("lint", "bad.yaml")).toMatchObject({ status: 0 });
  });

  test.for([
    ["stylish", /^ +8:20 +error +invitekit\/operation-id-camel-case +Operation id `fetch_user` /m],
    [
      "checkstyle",
      /<error line="8" column="20" severity="error" message="Operation id `fetch_user`/,
    ],
    ["github-actions", /^::error title=invitekit\/operation-id-camel-case,file=bad\.yaml,line=8,/m],
    ["json", /"ruleId": "invitekit\/operation-id-camel-case",\s+"severity": "error"/],
    ["codeframe", /bad\.yaml:8:20 at #\/paths\/~1users~1\{id\}\/get\/operationId/],
  ] as const)("the format %s is Redocly's", async ([format, expected], context) => {
    const { run } = project(recommended, context);
    const { status, output } = await run("lint", "bad.yaml", `--format=${format}`);
    expect(output).toMatch(expected);
    expect(status).toBe(1);
  });

  test("a document that isn't YAML gets one message, which names its line", async (context) => {
    const { run } = project(recommended, context);
    const { status, output } = await run("lint", "broken.yaml");
    expect(status).toBe(1);
    expect(output).toMatch(/Failed to parse API description at broken\.yaml/);
    expect(output).toMatch(/\(4:\d+\)/);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

test("a problem refers to the README's section on its rule", async () => {
  const directory = mkdtempSync(path.join(consumer.directory, "project-"));
  const linter: Linter = { node: process.execPath, redocly: newest };
  const { run } = createLintedProject(directory, recommended, linter);
  const { output } = await run("lint", "bad.yaml", "--format=github-actions");
  const found = [...output.matchAll(/title=invitekit\/(.+?),.*?Reference: (\S+?)(%0A|$)/gm)];
  const place = "https://github.com/invitekit/invitekit/blob/main/packages/redocly-rules/README.md";
  expect(found.map(([, , reference]) => reference)).toEqual(
    found.map(([, rule]) => `${place}#${rule}`),
  );
  expect(found).toHaveLength(8);
});

function versionOf(directory: string): string {
  return JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8")).version;
}
