import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createTree } from "../support/tree.ts";

test("also when a file can't be put in its place after others were", async () => {
  const tree = createTree();
  tree.write("first.gen.ts", "old");
  tree.write("stale.gen.ts", "old");
  // No file can take the place of a directory that holds something.
  tree.write("last.gen.ts/in-the-way", "");
  const before = tree.look();
  const { code, errors } = await tree.run("change", [
    { path: "stale.gen.ts" },
    { path: "made/deep/new.gen.ts", content: "new" },
    { path: "first.gen.ts", content: "new" },
    { path: "last.gen.ts", content: "new" },
  ]);
  expect(code).toBe(1);
  expect(errors).toMatch(/E(ISDIR|NOTEMPTY|EXIST)[\s\S]*\nEverything is as it was\./);
  expect(tree.look()).toEqual(before);
});

test("a directory that isn't there yet goes again as well", async () => {
  const tree = createTree();
  tree.write("in-the-way", "");
  const before = tree.look();
  const { code } = await tree.run("change", [
    { path: "made/one.ts", content: "1" },
    { path: "in-the-way/two.ts", content: "2" },
  ]);
  expect(code).toBe(1);
  expect(tree.look()).toEqual(before);
});

test("nothing is written through a link that leads out", async () => {
  const tree = createTree();
  const outside = path.join(tree.root, "../outside");
  mkdirSync(outside);
  writeFileSync(path.join(outside, "theirs.ts"), "theirs");
  tree.link("src", "../outside");
  const before = tree.look();
  const { code, errors } = await tree.run("change", [
    { path: "first.ts", content: "new" },
    { path: "src/theirs.ts", content: "new" },
  ]);
  expect(code).toBe(1);
  expect(errors).toMatch(/src\/theirs\.ts leads out of .*\nEverything is as it was\./);
  expect(tree.look()).toEqual(before);
});

test("a link within is followed, and one at the place of a file is replaced", async () => {
  const tree = createTree();
  tree.write("elsewhere/kept.ts", "kept");
  tree.link("src", "elsewhere");
  tree.link("file.ts", "elsewhere/kept.ts");
  const { errors, code } = await tree.run("change", [
    { path: "src/new.ts", content: "new" },
    { path: "file.ts", content: "mine" },
  ]);
  expect({ errors, code }).toEqual({ errors: "", code: 0 });
  expect(tree.look()).toMatchObject({
    "elsewhere/kept.ts": "kept",
    "elsewhere/new.ts": "new",
    "file.ts": "mine",
    src: "-> elsewhere",
  });
});
