import { readFileSync } from "node:fs";
import path from "node:path";
import { EXTENSIONS } from "@invitekit/generator/document";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
// @ts-expect-error Plain JavaScript, since Redocly loads it as it is.
import { EXTENSIONS as linted } from "../../../packages/redocly-rules/src/rules/extensions-known.js";

test("the linter accepts what the generator reads, on the same kinds of nodes", () => {
  const kinds = Object.entries<{ readonly on: string }>(linted).map(([name, { on }]) => [name, on]);
  expect(Object.fromEntries(kinds)).toEqual(EXTENSIONS);
});

test.each(["specs/README.md", "packages/redocly-rules/README.md"])("%s lists each", (file) => {
  const text = readFileSync(path.join(repository, file), "utf8");
  const rows = [...text.matchAll(/^\| `(x-[\w-]+)/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(EXTENSIONS).sort());
});
