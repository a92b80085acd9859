import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { commitCopy, copyWorkingTree } from "../../lib/copy-working-tree.ts";
import { temporaryDirectory } from "../../lib/temporary.ts";
import { localEnvironment, readTasks } from "../../repository/pipeline.ts";

const repository = path.join(import.meta.dirname, "../../..");

/** A copy of the repository that has built nothing and remembers nothing. */
export interface Clone extends Disposable {
  readonly directory: string;
  build(env: Readonly<Record<string, string>>): Build;
  /** A checksum of each file that was built. */
  built(): Record<string, string>;
}

export interface Build {
  readonly code: number | null;
  readonly output: string;
  /** The tasks that ran. */
  readonly executed: readonly string[];
  /** The tasks whose result was fetched or remembered. */
  readonly cached: readonly string[];
}

export function createClone(): Clone {
  const temporary = temporaryDirectory("clone");
  const directory = temporary.path;
  copyWorkingTree(repository, directory);
  commitCopy(directory);
  return {
    directory,
    build(env) {
      const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
        cwd: directory,
        encoding: "utf8",
        env: { ...localEnvironment(), ...env },
        shell: process.platform === "win32",
      });
      const output = stdout + stderr;
      return { code: status, output, ...readTasks(output) };
    },
    built() {
      const files = globSync("packages/*/dist/**/*.*", { cwd: directory }).sort();
      const checksum = (file: string) =>
        createHash("sha256")
          .update(readFileSync(path.join(directory, file)))
          .digest("hex");
      return Object.fromEntries(files.map((file) => [file, checksum(file)]));
    },
    [Symbol.dispose]: () => temporary.remove(),
  };
}
