import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { linkModules } from "./copy-repository.ts";

/** Copies what git has or would take, as it is now, and links what is installed. */
export function copyWorkingTree(repository: string, directory: string): void {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
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
