import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const BIN = path.join(import.meta.dirname, "../../bin/generator.js");

test.each([
  ["20.18.3", 1],
  ["21.7.0", 1],
  ["22.11.0", 1],
  ["20.19.0", 0],
])("%s", (version, code) => {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const args = ["--import", preload, BIN, "--version"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status).toBe(code);
  expect(stdout).toMatch(code === 0 ? /^\d+\.\d+\.\d+\n$/ : /^$/);
  expect(stderr).toBe(
    code === 0
      ? ""
      : `@invitekit/generator needs Node 20.19 or a later 20, or 22.12 or newer. This is ${version}.\n`,
  );
});
