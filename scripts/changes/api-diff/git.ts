import { execFileSync, spawnSync } from "node:child_process";
import { UsageError } from "@invitekit/generator/document";

/** What is compared: the documents, their registry, the sources that users' types come from, changesets. */
const COMPARED = ["redocly.yaml", "specs", "packages", ".changeset"];

/** The branch that changes are made for: the shared one where there is one. */
export function mainBranch(repository: string): string {
  const found = ["origin/main", "main"].find((name) => commitOf(repository, name) !== undefined);
  if (found === undefined) {
    throw new UsageError(
      "There is neither a branch origin/main nor main. Name what to compare with: `--base REF`",
    );
  }
  return found;
}

/** The commit where the work of this branch left another one. */
export function mergeBase(repository: string, branch: string): string {
  const { status, stdout } = git(repository, ["merge-base", branch, "HEAD"]);
  if (status !== 0) {
    throw new UsageError(
      `This branch and ${branch} have no commit in common: fetch more of the history, ` +
        "or name what to compare with: `--base REF`",
    );
  }
  return stdout.trim();
}

/** Writes the files of a commit into a directory, and returns its short name. */
export function extractCommit(repository: string, reference: string, directory: string): string {
  const commit = commitOf(repository, reference);
  if (commit === undefined) {
    throw new UsageError(
      `git knows no commit, branch or tag \`${reference}\`. You may have to fetch a remote branch first.`,
    );
  }
  const listed = git(repository, ["ls-tree", "--name-only", commit, ...COMPARED]).stdout;
  const names = listed.split("\n").filter((name) => name !== "");
  if (names.length > 0) {
    const archive = execFileSync("git", ["archive", "--format=tar", commit, ...names], {
      cwd: repository,
      maxBuffer: 1 << 30,
    });
    execFileSync("tar", ["-xf", "-"], { cwd: directory, input: archive });
  }
  return git(repository, ["rev-parse", "--short", commit]).stdout.trim();
}

function commitOf(repository: string, reference: string): string | undefined {
  // What begins with a dash would be taken for an option.
  const { status, stdout } = git(repository, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ]);
  return status === 0 ? stdout.trim() : undefined;
}

function git(cwd: string, parameters: readonly string[]) {
  const ran = spawnSync("git", parameters, { cwd, encoding: "utf8" });
  if (ran.error !== undefined) {
    throw new UsageError("git can't be run here.\nTo compare without git: `--base-dir DIR`");
  }
  // Its word for what is wrong with the repository; an unknown name is a 1.
  if (ran.status === 128) {
    const [reason = ""] = ran.stderr.replace(/^fatal: /, "").split("\n");
    throw new UsageError(`git: ${reason}\nTo compare without git: \`--base-dir DIR\``);
  }
  return ran;
}
