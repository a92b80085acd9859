import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { versions } from "../bench/install/install-measure.ts";
import { pinnedVersions, readPrograms } from "../bench/programs.ts";

const programs = readPrograms();
const titles = programs.map(({ title }) => title).sort();
const text = readFileSync(path.join(repository, "docs/benchmarks.md"), "utf8");
/** By their rows, and these by their cells. */
const tables = [...text.matchAll(/(?:^\|.*\n)+/gm)].map(([lines]) =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim())),
);

test("every table has a row of every program", () => {
  expect(tables).toHaveLength(5);
  for (const [, , ...rows] of tables) {
    const named = rows.map(([title]) => title).filter((title) => title !== "an empty module");
    expect(named.sort()).toEqual(titles);
  }
});

test.each(programs)("$title: the versions are those that are pinned", (program) => {
  const [[head = [], , ...rows] = []] = tables;
  const row = rows.find(([title]) => title === program.title);
  expect(row?.[head.indexOf("made with")]).toBe(versions({ program }));
});

test.each(programs)("$title: what it is made with is pinned exactly", (program) => {
  const { isOurs, packages, generators } = program;
  const pinned = pinnedVersions(program);
  expect(Object.keys(pinned)).toEqual(isOurs ? [] : [...packages, ...generators]);
  for (const version of Object.values(pinned)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test.each(programs)("$title: the file says what has to be known of it", ({ title, about }) => {
  expect(text).toContain(`- ${title}: ${about}\n`);
});
