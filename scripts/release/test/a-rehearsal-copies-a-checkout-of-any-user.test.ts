import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { copyRepository } from "../../lib/copy-repository.ts";
import { run } from "../../lib/run.ts";
import { createSandbox } from "../../lib/sandbox.ts";

const sandbox = createSandbox();
const source = mkdtempSync(path.join(tmpdir(), "checkout-"));
afterAll(() => {
  sandbox.remove();
  rmSync(source, { recursive: true });
});

test("whoever owns the files, git reads them", async () => {
  const options = { cwd: source, env: sandbox.environment };
  mkdirSync(path.join(source, "node_modules"));
  writeFileSync(path.join(source, "file"), "text");
  await run("git", ["init", "--quiet"], options);
  await run("git", ["add", "file"], options);
  await run("git", ["commit", "--quiet", "--message", "Begin"], options);
  // git's own switch for tests: as if another user owned every repository.
  const env = { ...sandbox.environment, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
  await expect(run("git", ["status"], { cwd: source, env: without(env) })).rejects.toThrow(
    "dubious ownership",
  );
  const copy = path.join(sandbox.directory, "copy");
  await copyRepository(source, copy, env);
  expect(readFileSync(path.join(copy, "file"), "utf8")).toBe("text");
});

/** Without the sandbox's settings of git. */
function without({ GIT_CONFIG_GLOBAL, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env;
}
