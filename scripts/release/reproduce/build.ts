import path from "node:path";
import { npmEnvironment } from "../../lib/npm-environment.ts";
import { run } from "../../lib/run.ts";

/** Where and how a commit is built. Nothing of it may be seen in the result. */
export interface Surroundings {
  /** A directory that doesn't exist yet. */
  readonly directory: string;
  readonly umask: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Builds a commit as anybody would who has cloned it, and packs it into a directory. */
export async function buildCommit(
  repository: string,
  commit: string,
  destination: string,
  { directory, umask, environment }: Surroundings,
): Promise<void> {
  const inside = async (cwd: string, command: string, ...parameters: string[]) => {
    // TURBO_FORCE: what is cached wasn't built here.
    const env = { ...npmEnvironment(), ...environment, TURBO_FORCE: "1", INIT_CWD: cwd };
    const before = process.umask(umask);
    const running = run(command, parameters, { cwd, env });
    process.umask(before);
    await running;
  };
  await inside(path.parse(directory).root, "git", "clone", "--quiet", repository, directory);
  await inside(directory, "git", "checkout", "--quiet", "--detach", commit);
  await inside(directory, "npm", "ci", "--prefer-offline");
  await inside(directory, "npm", "run", "build");
  await inside(directory, "npm", "run", "release", "--", "pack", destination);
}
