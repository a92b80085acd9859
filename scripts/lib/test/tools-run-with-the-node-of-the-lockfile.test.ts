import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repository } from "@invitekit/testing";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const execute = promisify(execFile);
const directory = mkdtempSync(path.join(tmpdir(), "path-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

function writeCommand(name: string, script: string): void {
  const file = path.join(directory, name);
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

/** Runs a command as a package script does, on a PATH where an old Node comes first. */
function run(...command: string[]) {
  writeCommand("node", "#!/bin/sh\necho v20.20.2\n");
  const env = { ...process.env, PATH: `${directory}:${process.env.PATH}` };
  return execute(process.execPath, [path.join(repository, "scripts/run.mjs"), ...command], { env });
}

test("an older Node on the PATH makes no difference", async () => {
  const { stdout } = await run("node", "--version");
  expect(stdout.trim()).toBe(process.version);
});

test("turbo is told the Node that its tasks get, and what compiles it once", async () => {
  const script = "#!/bin/sh\necho $INVITEKIT_NODE $INVITEKIT_PLATFORM $NODE_COMPILE_CACHE\n";
  writeCommand("turbo", script);
  const { stdout } = await run("turbo");
  const cache = path.join(repository, "node_modules/.cache/node");
  const platform = `${process.platform}-${process.arch}`;
  expect(stdout.trim()).toBe(`${process.versions.node} ${platform} ${cache}`);
});

test("turbo is given no empty key, which it would refuse", async () => {
  writeCommand("turbo", "#!/bin/sh\nprintenv TURBO_REMOTE_CACHE_SIGNATURE_KEY || echo none\n");
  const keyOf = async (key: string) => {
    vi.stubEnv("TURBO_REMOTE_CACHE_SIGNATURE_KEY", key);
    return (await run("turbo")).stdout.trim();
  };
  expect(await keyOf("")).toBe("none");
  expect(await keyOf("a key")).toBe("a key");
});

test("a test is told where oasdiff is, on a machine that its package isn't for", async () => {
  vi.stubEnv("OASDIFF", "/opt/oasdiff");
  const turbo = path.join(repository, "node_modules/.bin/turbo");
  const { stdout } = await run(turbo, "run", "test:changes", "--only", "--dry=json");
  const { tasks } = JSON.parse(stdout) as {
    tasks: readonly { environmentVariables: { configured: readonly string[] | null } }[];
  };
  expect(tasks.map((task) => task.environmentVariables.configured)).toContainEqual(
    expect.arrayContaining([expect.stringMatching(/^OASDIFF=/)]),
  );
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
