import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";

const directory = mkdtempSync(path.join(tmpdir(), "ends-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const at = (name: string) => path.join(directory, name);

/** Starts what an npm script does, where the PATH has commands of the test. */
function start(...command: string[]): ChildProcess {
  return spawn(process.execPath, [path.join(repository, "scripts/run.mjs"), ...command], {
    env: { ...process.env, PATH: [directory, process.env.PATH].join(path.delimiter) },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function complaints(child: ChildProcess): Promise<string> {
  return child.stderr === null ? Promise.resolve("") : text(child.stderr);
}

test("told to stop while it builds, it stops the build and does nothing more", async () => {
  const done = at("done");
  const script = "#!/bin/sh\ntrap 'echo stopped; exit 1' TERM\necho building\nsleep 60 & wait\n";
  writeFileSync(at("turbo"), script, { mode: 0o755 });
  const child = start("--built", "node", "--eval", `fs.writeFileSync(${JSON.stringify(done)}, "")`);
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk;
    if (output === "building\n") {
      child.kill("SIGTERM");
    }
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect(output).toBe("building\nstopped\n");
  expect(existsSync(done)).toBe(false);
});

test("once it has built, it does its work", async () => {
  writeFileSync(at("turbo"), "#!/bin/sh\necho $*\n", { mode: 0o755 });
  const child = start("--built", "node", "--eval", "console.log('its work')");
  const output = child.stdout === null ? "" : await text(child.stdout);
  expect(output).toBe("run build --output-logs=errors-only\nits work\n");
});

test("it goes on where nobody reads what it prints", async () => {
  const program = `
    process.stdin.on("end", () => {
      console.log("more".repeat(100_000));
      setTimeout(() => console.log("and more"), 50);
      process.on("exit", () => fs.writeFileSync(process.argv[1], ""));
    }).resume();`;
  const done = at("went-on");
  const child = spawn(
    process.execPath,
    [path.join(repository, "scripts/run.mjs"), "node", "--eval", program, done],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  child.stdout.destroy();
  child.stdin.end();
  const told = await complaints(child);
  expect(told).toBe("");
  expect(existsSync(done)).toBe(true);
});

test.each(["65536", "abc", "-1"])("no mock server is started at %s", async (port) => {
  const child = start("node", path.join(repository, "scripts/start/mock.ts"), "kare", port);
  expect(await complaints(child)).toMatch(/^Name the document to mock: .*\n$/);
});
