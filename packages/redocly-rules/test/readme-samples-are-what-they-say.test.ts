import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import invitekit from "../src/index.js";
import { documentOf, problemsOf } from "./lint.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [, rulesPart = ""] = readme.split(/^## /m);
const sections = rulesPart.split(/^### /m).slice(1);
const { rules, configs } = invitekit();
const names = Object.keys(rules.oas3);

test("the README has a section for each rule, in order", () => {
  const titles = sections.map((section) => section.slice(0, section.indexOf("\n")));
  expect(titles).toEqual(names);
});

test("its table has a row for each rule, with the options of the section and the sets", () => {
  const rows = [...rulesPart.matchAll(/^\| \[(\S+)\]\(#(\S+)\) +\| .+? \| (.*?) \| (.*?) \|$/gm)];
  const isMinimal = (name: string) => `invitekit/${name}` in configs.minimal.rules;
  const options = (index: number) =>
    [...(sections[index] ?? "").matchAll(/^Option (`\w+`): /gm)].map(([, option]) => option);
  expect(rows.map(([, ...cells]) => cells.map((cell) => cell.trim()))).toEqual(
    names.map((name, index) => [
      ...[name, name],
      ...[options(index).join(", "), isMinimal(name) ? "yes" : ""],
    ]),
  );
  expect(Object.keys(configs.recommended.rules)).toEqual(names.map((name) => `invitekit/${name}`));
});

test.each(sections.map((section) => [section.slice(0, section.indexOf("\n")), section]))(
  "%s: the bad sample has a problem, the good one has none",
  async (rule, section) => {
    expect(await problemsOf(rule, documentOf(sample(section, "bad")))).not.toEqual([]);
    expect(await problemsOf(rule, documentOf(sample(section, "good")))).toEqual([]);
  },
);

function sample(section: string, kind: string): string {
  const match = section.match(new RegExp(`\`\`\`yaml ${kind}\\n([\\s\\S]*?)\`\`\``));
  if (match?.[1] === undefined) throw new Error(`No ${kind} sample`);
  return match[1];
}
