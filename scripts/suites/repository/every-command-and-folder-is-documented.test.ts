import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(path.join(repository, file), "utf8");
const contributing = read("CONTRIBUTING.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const folders = readdirSync(path.join(repository, "scripts"), { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".turbo",
  )
  .map(({ name }) => name);

/** Its tables: what is only mentioned in passing isn't found. */
const tables = contributing.match(/^(?:\|.*\n)+/gm) ?? [];
const tableOf = (heading: string) => tables.find((each) => each.startsWith(`| ${heading} `)) ?? "";

test("CONTRIBUTING.md has each of npm's scripts in its table of commands", () => {
  const names = [...tableOf("command").matchAll(/`(?:npm (?:run )?)?([\w:-]+)[ `]/g)];
  const known = new Set(names.map(([, name]) => name));
  expect(Object.keys(scripts).filter((name) => !known.has(name))).toEqual([]);
});

test("CONTRIBUTING.md has each folder of the scripts in its table of folders", () => {
  expect(folders.filter((name) => !tableOf("folder").includes(`\`scripts/${name}/\``))).toEqual([]);
});

test("CONTRIBUTING.md has each folder of the tools in its table of them", () => {
  const groups = readdirSync(path.join(repository, "tools"));
  expect(groups.filter((name) => !tableOf("in `tools/`").includes(`| \`${name}\` `))).toEqual([]);
});

test("AGENTS.md names each folder of the scripts", () => {
  const [, list = ""] = read("AGENTS.md").split("## Where things are");
  const [section = ""] = list.split("\n## ");
  expect(folders.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});

test("the columns of CONTRIBUTING.md's tables are aligned", () => {
  for (const table of tables) {
    const widths = table
      .trimEnd()
      .split("\n")
      .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.length));
    expect(new Set(widths.map(String)).size, table).toBe(1);
  }
});
