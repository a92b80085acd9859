import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
// @ts-expect-error Plain JavaScript, since an old Node runs it.
import { removeStale } from "../remove-stale.mjs";

const directory = mkdtempSync(path.join(os.tmpdir(), "stale-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("what was built of a source that is gone is removed, and nothing else", () => {
  const kept = [
    "packages/a/src/index.ts",
    "packages/a/src/deep/part.ts",
    "packages/a/src/vendor.gen.ts",
    "packages/a/dist/index.js",
    "packages/a/dist/index.js.map",
    "packages/a/dist/index.d.ts",
    "packages/a/dist/deep/part.js",
    "packages/a/dist/vendor.gen.js",
    "packages/a/dist/data.json",
    "packages/b/package.json",
  ];
  const stale = ["gone.js", "gone.js.map", "gone.d.ts", "gone.gen.js", "deep/index.js"].map(
    (file) => `packages/a/dist/${file}`,
  );
  for (const file of [...kept, ...stale]) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), "");
  }
  removeStale(directory);
  const isThere = (file: string) => existsSync(path.join(directory, file));
  expect(kept.filter((file) => !isThere(file))).toEqual([]);
  expect(stale.filter(isThere)).toEqual([]);
});

test.each(["dist", "dist/deep"])("nothing is removed through a link at %s", (place) => {
  const copy = mkdtempSync(path.join(directory, "linked-"));
  const link = path.join(copy, "packages/a", place);
  const theirs = path.join(copy, "elsewhere/theirs.js");
  for (const file of [link, theirs]) {
    mkdirSync(path.dirname(file), { recursive: true });
  }
  writeFileSync(theirs, "");
  symlinkSync(path.dirname(theirs), link);
  removeStale(copy);
  expect(existsSync(theirs)).toBe(true);
});
