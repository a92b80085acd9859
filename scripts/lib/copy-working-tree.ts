import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { linkModules } from "./copy-repository.ts";

/**
 * What turbo.json says that packages are made of and all scripts are built on, and the changesets, as
 * git's pathspecs: a test that copies more would look at more than its task is keyed on.
 */
export function foundationsAndChangesets(repository: string): string[] {
  const settings = JSON.parse(readFileSync(path.join(repository, "turbo.json"), "utf8")) as {
    readonly tasks: { readonly "//#foundations": { readonly inputs: readonly string[] } };
  };
  return settings.tasks["//#foundations"].inputs
    .filter((input) => input.startsWith("!") && input !== "!.changeset/**")
    .map((input) => `:(exclude,glob)${input.slice(1)}`);
}

/** Copies what git has or would take, as it is now, and links what is installed. */
export function copyWorkingTree(
  repository: string,
  directory: string,
  pathspecs: readonly string[] = [],
): void {
  const list = [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--",
    ".",
    ...pathspecs,
  ];
  const files = execFileSync("git", list, { cwd: repository, encoding: "utf8" }).split("\0");
  for (const file of files) {
    if (file !== "" && existsSync(path.join(repository, file))) {
      cpSync(path.join(repository, file), path.join(directory, file));
    }
  }
  linkModules(repository, directory);
}

/** Makes a repository of a copy: turbo asks git which files there are. */
export function commitCopy(directory: string): void {
  const author = ["-c", "user.name=copy", "-c", "user.email=copy@localhost"];
  for (const command of [
    ["init", "--quiet"],
    ["add", "--all"],
    ["commit", "--quiet", "--message", "Copy the repository"],
  ]) {
    execFileSync("git", [...author, ...command], { cwd: directory, stdio: "ignore" });
  }
}
