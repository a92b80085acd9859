import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import invitekit from "../src/index.js";
import { documentOf, problemsOf } from "./lint.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const sections = readme.split(/^## /m).slice(1);

test("the README has a section for each rule, in order", () => {
  const titles = sections.map((section) => section.slice(0, section.indexOf("\n")));
  expect(titles).toEqual(Object.keys(invitekit().rules?.oas3 ?? {}));
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
