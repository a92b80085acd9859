import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const parent = mkdtempSync(path.join(tmpdir(), "parent-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const module = path.join(import.meta.dirname, "../temporary.ts");
const make = `
  import { mkdtempSync } from "node:fs";
  import { tmpdir } from "node:os";
  import path from "node:path";
  import { ownTemporaryDirectory } from ${JSON.stringify(module)};
  ownTemporaryDirectory("example");
  mkdtempSync(path.join(tmpdir(), "within-"));
  console.log("made");
  process.stdin.resume();
`;

/** Runs a program that makes directories, and then waits for what is done to it. */
async function run(end: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", make], {
    env: { ...process.env, TMPDIR: parent },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdout.once("data", () => end(child));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, left: readdirSync(parent) };
}

test("all that a command makes is in its directory, which goes with it", async () => {
  let made: string[] = [];
  const ended = await run(({ stdin }) => {
    made = readdirSync(parent, { recursive: true }).map(String);
    stdin?.end();
  });
  expect(made.map((each) => each.replaceAll(/-\w{6}(?=[\\/]|$)/g, ""))).toEqual([
    "invitekit-example",
    path.join("invitekit-example", "within"),
  ]);
  expect(ended).toEqual({ code: 0, left: [] });
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s leaves nothing either", async (signal, code) => {
  const ended = await run((child) => child.kill(signal));
  expect(ended).toEqual({ code, left: [] });
});
