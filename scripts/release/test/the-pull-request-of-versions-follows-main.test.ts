import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../lib/run.ts";
import { readWorkflows, stepsOf } from "../../repository/workflow.ts";

// The shell script of the release that proposes versions, run as GitHub runs it, with a real repository.
let directory: string;
let clone: string;

const git = (...parameters: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...parameters], {
    cwd: clone,
    encoding: "utf8",
  }).trim();

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "proposal-"));
  clone = path.join(directory, "clone");
  mkdirSync(path.join(directory, "bin"));
  mkdirSync(clone);
  git("init", "--quiet", "--bare", "../origin");
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "../origin");
  commit("version", "1.0.0\n");
  git("push", "--quiet", "origin", "main");
  writeFileSync(path.join(clone, "version"), "1.1.0\n");
  writeFileSync(path.join(directory, "versions.patch"), `${git("diff", "--binary")}\n`);
  git("checkout", "--quiet", "version");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function commit(file: string, text: string): void {
  writeFileSync(path.join(clone, file), text);
  git("add", file);
  git("commit", "--quiet", "--message", file);
}

/** Runs the step while so many of its pull requests are open, and returns what was asked of gh. */
async function propose(open: number): Promise<string[]> {
  const log = path.join(directory, "gh.log");
  const gh = path.join(directory, "bin/gh");
  writeFileSync(gh, `#!/bin/sh\necho "$1 $2" >> '${log}'\n[ "$2" != list ] || echo ${open}\n`);
  chmodSync(gh, 0o755);
  const steps = readWorkflows(repository).flatMap(stepsOf);
  const script = steps.find(({ step }) => step.run?.includes("gh pr create"))?.step.run ?? "";
  await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: clone,
    env: {
      PATH: `${path.join(directory, "bin")}:${process.env.PATH}`,
      RUNNER_TEMP: directory,
      GITHUB_SHA: git("rev-parse", "main"),
    },
  });
  return readFileSync(log, "utf8").trim().split("\n");
}

test("the versions are pushed as one commit upon main, and a pull request is opened", async () => {
  const main = git("rev-parse", "main");
  git("checkout", "--quiet", "--detach");
  expect(await propose(0)).toEqual(["auth setup-git", "pr list", "pr create"]);
  git("fetch", "--quiet", "origin", "version-packages");
  expect(git("show", "FETCH_HEAD:version")).toBe("1.1.0");
  expect(git("rev-parse", "FETCH_HEAD^")).toBe(main);
  expect(git("log", "-1", "--format=%s, %an", "FETCH_HEAD")).toBe(
    "Version packages, github-actions[bot]",
  );
});

test("a pull request that is open gets what is new in place of what it had", async () => {
  git("push", "--quiet", "origin", "main:version-packages");
  commit("more", "");
  git("push", "--quiet", "origin", "main");
  const main = git("rev-parse", "main");
  git("checkout", "--quiet", "--detach");
  expect(await propose(1)).toEqual(["auth setup-git", "pr list"]);
  git("fetch", "--quiet", "origin", "version-packages");
  expect(git("rev-parse", "FETCH_HEAD^")).toBe(main);
});

test("nothing is proposed for a commit that main has left behind", async () => {
  commit("more", "");
  git("push", "--quiet", "origin", "main");
  git("reset", "--quiet", "--hard", "HEAD^");
  expect(await propose(0)).toEqual(["auth setup-git"]);
  expect(git("ls-remote", "origin", "version-packages")).toBe("");
});
