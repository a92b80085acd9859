import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";

const execute = promisify(execFile);
const directory = mkdtempSync(path.join(tmpdir(), "path-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs a command as a package script does, on a PATH where an old Node comes first. */
function run(...command: string[]) {
  const old = path.join(directory, "node");
  writeFileSync(old, "#!/bin/sh\necho v20.20.2\n");
  chmodSync(old, 0o755);
  const env = { ...process.env, PATH: `${directory}:${process.env.PATH}` };
  return execute(process.execPath, [path.join(repository, "scripts/run.mjs"), ...command], { env });
}

test("an older Node on the PATH makes no difference", async () => {
  const { stdout } = await run("node", "--version");
  expect(stdout.trim()).toBe(process.version);
});

test("turbo is told the Node that its tasks get, and what compiles it once", async () => {
  const script = "#!/bin/sh\necho $INVITEKIT_NODE $INVITEKIT_PLATFORM $NODE_COMPILE_CACHE\n";
  writeFileSync(path.join(directory, "turbo"), script);
  chmodSync(path.join(directory, "turbo"), 0o755);
  const { stdout } = await run("turbo");
  const cache = path.join(repository, "node_modules/.cache/node");
  const platform = `${process.platform}-${process.arch}`;
  expect(stdout.trim()).toBe(`${process.versions.node} ${platform} ${cache}`);
});

test("no tool reports home", async () => {
  const { stdout } = await run("node", "-p", "process.env.TURBO_TELEMETRY_DISABLED");
  expect(stdout.trim()).toBe("1");
});

test("a command's exit code is passed on", async () => {
  await expect(run("node", "-e", "process.exit(3)")).rejects.toMatchObject({ code: 3 });
});

test("a command that isn't there ends with what to do", async () => {
  const stderr = expect.stringContaining("nosuch ENOENT. Run this through npm, after `npm ci`.");
  await expect(run("nosuch")).rejects.toMatchObject({ code: 1, stderr });
});
