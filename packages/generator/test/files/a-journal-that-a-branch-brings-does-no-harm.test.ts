import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createTree, type Tree } from "../support/tree.ts";

const LEFT = ".invitekit-change-1.1-abcdef";

/** A tree in which somebody has put what looks like the journal of a killed run. */
function createTreeWith(entries: string): { tree: Tree; victim: string } {
  const tree = createTree();
  const victim = path.join(tree.root, "../outside/victim");
  mkdirSync(path.dirname(victim));
  writeFileSync(victim, "theirs");
  tree.link("link", "../outside");
  tree.link("door", ".git");
  tree.write("mine", "mine");
  tree.write(".git/config", "mine");
  tree.write(`${LEFT}/backup-0`, "evil");
  tree.write(`${LEFT}/entries.jsonl`, `${entries}\n`);
  return { tree, victim };
}

async function expectRefusal(tree: Tree): Promise<void> {
  const withoutJournal = () =>
    Object.entries(tree.look()).filter(([name]) => !name.startsWith(".invitekit-"));
  const before = withoutJournal();
  const { code, errors } = await tree.run("recover");
  expect(errors).toMatch(/^\S+\.invitekit-change-\S+-abcdef is damaged, or wasn't left by .*\n$/);
  expect(code).toBe(1);
  expect(withoutJournal()).toEqual(before);
}

const changed = { kind: "changed", backup: "backup-0", written: "by tools" };
const missing = { kind: "missing", written: "by tools" };

test.each([
  ["a place outside", { ...changed, place: "../outside/victim" }],
  ["a place that leads out on its way", { ...changed, place: "a/../../outside/victim" }],
  ["an absolute place", { ...missing, place: "/../outside/victim" }],
  ["a place behind a link", { ...changed, place: "link/victim" }],
  ["a directory that is a link", { kind: "grown", place: "link/.", names: [] }],
  ["the tree itself", { ...missing, place: "" }],
  ["the tree itself, by a longer way", { ...missing, place: "a/.." }],
  ["git's settings", { ...changed, place: ".git/config" }],
  ["git's settings behind a link", { ...changed, place: "door/config" }],
  ["a backup outside", { ...changed, place: "mine", backup: "../../outside/victim" }],
  ["a backup that isn't there", { ...changed, place: "mine", backup: "backup-9" }],
  ["a place that isn't text", { ...missing, place: 5 }],
  ["a directory that was empty of itself", { kind: "grown", place: "mine", names: [] }],
  ["an unknown kind", { ...changed, kind: "else", place: "mine" }],
  ["nothing", null],
])("%s is refused, and nothing else of it is done", async (_title, entry) => {
  const first = JSON.stringify({ ...missing, place: "mine" });
  const { tree, victim } = createTreeWith(`${JSON.stringify(entry)}\n${first}`);
  await expectRefusal(tree);
  expect(readFileSync(victim, "utf8")).toBe("theirs");
});

test("what isn't a journal at all is refused", async () => {
  await expectRefusal(createTreeWith("garbage").tree);
});

test("a pipe isn't waited for", async () => {
  const { tree } = createTreeWith("");
  const entries = tree.at(`${LEFT}/entries.jsonl`);
  rmSync(entries);
  execFileSync("mkfifo", [entries]);
  const { code, errors } = await tree.run("recover");
  expect(errors).toContain("is damaged");
  expect(code).toBe(1);
});
