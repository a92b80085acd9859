import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(path.join(repository, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const folders = readdirSync(path.join(repository, "scripts"), { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".turbo",
  )
  .map(({ name }) => name);

/** A document's tables: what is only mentioned in passing isn't found. */
const tablesOf = (file: string) => read(file).match(/^(?:\|.*\n)+/gm) ?? [];
const tableOf = (file: string, heading: string) =>
  tablesOf(file).find((each) => each.startsWith(`| ${heading} `)) ?? "";

test("CONTRIBUTING.md has each of npm's scripts in its table of commands", () => {
  const table = tableOf("CONTRIBUTING.md", "command");
  const names = [...table.matchAll(/`(?:npm (?:run )?)?([\w:-]+)[ `]/g)];
  const known = new Set(names.map(([, name]) => name));
  expect(Object.keys(scripts).filter((name) => !known.has(name))).toEqual([]);
});

test("CONTRIBUTING.md has each folder of the scripts in its table of folders", () => {
  const table = tableOf("CONTRIBUTING.md", "folder");
  expect(folders.filter((name) => !table.includes(`\`scripts/${name}/\``))).toEqual([]);
});

test("docs/suites.md has each folder of the tools in its table of them, and no other", () => {
  const table = tableOf("docs/suites.md", "in `tools/`");
  const groups = readdirSync(path.join(repository, "tools"));
  expect([...table.matchAll(/^\| `(.+?)` /gm)].map(([, name]) => name)).toEqual(groups.sort());
});

test("AGENTS.md names each folder of the scripts", () => {
  const [, list = ""] = read("AGENTS.md").split("## Where things are");
  const [section = ""] = list.split("\n## ");
  expect(folders.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});

// A newcomer reads them whole.
test.each([
  ["CONTRIBUTING.md", 1500],
  ["ARCHITECTURE.md", 2500],
  ["AGENTS.md", 1000],
])("%s has fewer than %i words", (file, limit) => {
  expect(read(file).split(/\s+/).length).toBeLessThan(limit);
});

test.each(globSync(["*.md", "docs/*.md"], { cwd: repository }))(
  "%s: the columns of its tables are aligned",
  (file) => {
    for (const table of tablesOf(file)) {
      const widths = table
        .trimEnd()
        .split("\n")
        .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.length));
      expect(new Set(widths.map(String)).size, table).toBe(1);
    }
  },
);
