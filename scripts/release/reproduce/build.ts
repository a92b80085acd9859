import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { npmEnvironment } from "../../lib/npm-environment.ts";

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
  const run = async (cwd: string, command: string, ...parameters: string[]) => {
    const before = process.umask(umask);
    const child = spawn(command, parameters, {
      cwd,
      // TURBO_FORCE: what is cached wasn't built here.
      env: { ...npmEnvironment(), ...environment, TURBO_FORCE: "1", INIT_CWD: cwd },
      stdio: ["ignore", "pipe", "pipe"],
    });
    process.umask(before);
    const output: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => output.push(data));
    child.stderr.on("data", (data: Buffer) => output.push(data));
    const [code] = await once(child, "close");
    if (code !== 0) {
      const said = Buffer.concat(output).toString();
      throw new Error(`\`${[command, ...parameters].join(" ")}\` ended with ${code}:\n${said}`);
    }
  };
  await run(path.parse(directory).root, "git", "clone", "--quiet", repository, directory);
  await run(directory, "git", "checkout", "--quiet", "--detach", commit);
  await run(directory, "npm", "ci", "--prefer-offline");
  await run(directory, "npm", "run", "build");
  await run(directory, "npm", "run", "release", "--", "pack", destination);
}
