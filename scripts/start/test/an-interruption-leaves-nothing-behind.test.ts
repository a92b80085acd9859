import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createDirectory, startQuickstart } from "./command.ts";

// The answers never come, so the command is in the middle of its work until it is interrupted.
const HANG = "globalThis.fetch = () => new Promise(() => {});";

test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("ends at once on %s", async (signal) => {
  const temporary = createDirectory();
  const command = startQuickstart({ preload: HANG, environment: { TMPDIR: temporary } });
  const output = await command.until(/credentials/);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(output)?.[1]);
  expect(await isListening(port)).toBe(true);
  process.kill(-groupOf(command.child.pid), signal);
  const result = await command.result;
  expect({ code: result.code, signal: result.signal }).toEqual({ code: null, signal });
  expect(await isListening(port)).toBe(false);
  expect(() => process.kill(-groupOf(command.child.pid), 0)).toThrow("ESRCH");
  expect(readdirSync(temporary)).toEqual([]);
});

test("a failure ends it too, though servers were running", async () => {
  const command = startQuickstart({
    preload: "globalThis.fetch = async () => { throw new TypeError('fetch failed'); };",
  });
  const { code, output } = await command.result;
  expect(code).toBe(1);
  expect(await isListening(Number(/127\.0\.0\.1:(\d+)/.exec(output)?.[1]))).toBe(false);
  expect(() => process.kill(-groupOf(command.child.pid), 0)).toThrow("ESRCH");
});

function groupOf(pid: number | undefined): number {
  if (pid === undefined) {
    throw new Error("The command did not start.");
  }
  return pid;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
