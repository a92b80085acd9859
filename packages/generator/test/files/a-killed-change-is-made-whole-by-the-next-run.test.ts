import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { processMark } from "../../src/files/process-mark.ts";
import { createTree, type Tree, type WantedFile } from "../support/tree.ts";

const CHANGES: readonly WantedFile[] = [
  { path: "src/client.gen.ts", content: "the new client" },
  { path: "src/gone.gen.ts" },
  { path: "made/new.ts", content: "something new" },
];

const AFTER = {
  made: "directory",
  "made/new.ts": "something new",
  src: "directory",
  "src/client.gen.ts": "the new client",
};

function createOldTree(): Tree {
  const tree = createTree();
  tree.write("src/client.gen.ts", "the old client");
  tree.write("src/gone.gen.ts", "of a document that is gone");
  return tree;
}

const FINE = { signal: null, code: 0, errors: "" };
const AT_ONCE = 8;

/** Kills changes of new trees, each at a later point, until one comes to its end. */
async function killEverywhere(look: (tree: Tree, point: number) => Promise<void>): Promise<number> {
  for (let first = 0; first < 200; first += AT_ONCE) {
    const isOver = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const tree = createOldTree();
        const ended = await tree.run("change", CHANGES, first + index);
        if (ended.signal === null) {
          expect(ended).toEqual(FINE);
          expect(tree.look()).toEqual(AFTER);
          return true;
        }
        expect(ended.signal).toBe("SIGKILL");
        await look(tree, first + index);
        return false;
      }),
    );
    if (isOver.includes(true)) {
      return first;
    }
  }
  throw new Error("It came to no end.");
}

test("no file is seen half-written, and all can be brought back", async () => {
  const before = createOldTree().look();
  let finished = 0;
  const points = await killEverywhere(async (tree, point) => {
    const seen = tree.look();
    expect(["the old client", "the new client"]).toContain(seen["src/client.gen.ts"]);
    expect([undefined, "something new"]).toContain(seen["made/new.ts"]);
    // Killed in its turn, each time at another point.
    await tree.run("recover", [], point % 9);
    expect(await tree.run("recover")).toEqual(FINE);
    // At the very end only the journal was left to be removed.
    const isFinished = !existsSync(path.join(tree.root, "src/gone.gen.ts"));
    expect(tree.look()).toEqual(isFinished ? AFTER : before);
    finished += Number(isFinished);
  });
  expect(finished).toBeLessThan(3);
  expect(points).toBeGreaterThan(10);
}, 300_000);

test("the same command ends what it began", async () => {
  const tree = createOldTree();
  expect((await tree.run("change and die", CHANGES)).signal).toBe("SIGKILL");
  expect(await tree.run("change", CHANGES)).toEqual(FINE);
  expect(tree.look()).toEqual(AFTER);
});

test("what somebody wrote since isn't lost", async () => {
  const tree = createOldTree();
  await tree.run("change and die", CHANGES);
  tree.write("made/new.ts", "by hand");
  tree.write("made/beside.ts", "by hand");
  const { errors } = await tree.run("recover");
  expect(errors).toBe("made/new.ts has been changed since, and stays as it is.\n");
  expect(tree.look()).toMatchObject({
    "made/new.ts": "by hand",
    "made/beside.ts": "by hand",
    "src/client.gen.ts": "the old client",
  });
});

test("hidden files of a directory come back as well", async () => {
  const tree = createTree();
  tree.write("gone/.settings/kept", "mine");
  tree.write("gone/shown", "mine");
  const before = tree.look();
  expect((await tree.run("half-remove and die", [{ path: "gone" }])).signal).toBe("SIGKILL");
  expect(tree.look()).not.toEqual(before);
  expect(await tree.run("recover")).toMatchObject({ code: 0 });
  expect(tree.look()).toEqual(before);
});

test("the directory of a run that is still at work is left alone", async () => {
  const tree = createTree();
  tree.write(`.invitekit-change-${processMark()}-abcdef/entries.jsonl`, "");
  // A link, which somebody has laid to get something else removed.
  tree.write("elsewhere/entries.jsonl", "");
  tree.link(".invitekit-change-1.1-abcdef", "elsewhere");
  const before = tree.look();
  await tree.run("recover");
  expect(tree.look()).toEqual(before);
});
