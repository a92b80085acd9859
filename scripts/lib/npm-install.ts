import { spawnSync } from "node:child_process";
import { npmEnvironment } from "./npm-environment.ts";
import { npmFailure } from "./npm-failure.ts";
import { ToolError } from "./tool-error.ts";

// As data, npm gives the reason of a failure without its stack trace.
const OPTIONS = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--json"];

/** Runs `npm ci` or `npm install` in a directory, by default with all settings of the caller's. */
export function npmInstall(
  parameters: readonly [command: "ci" | "install", ...options: string[]],
  directory: string,
  env: NodeJS.ProcessEnv = npmEnvironment(),
): void {
  const { status, stdout, stderr, error } = spawnSync("npm", [...parameters, ...OPTIONS], {
    cwd: directory,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    const { reason } = npmFailure(stdout, error?.message ?? stderr);
    throw new ToolError(`\`npm ${parameters[0]}\` in ${directory} has failed: ${reason}`);
  }
}
