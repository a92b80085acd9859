import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { npmEnvironment } from "../lib/npm-environment.ts";
import { npmFailure } from "../lib/npm-failure.ts";
import { ToolError } from "../lib/tool-error.ts";

// A registry that isn't there is told after a second, not after the minute that npm would take.
const OPTIONS = [
  "--json",
  "--loglevel=error",
  "--fetch-retries=1",
  "--fetch-retry-mintimeout=1000",
];

/**
 * What the registry tells of a package, asked through npm, which alone knows the way there. Undefined if it
 * has none of that name or version.
 */
export async function npmView(name: string, member: string, cwd: string): Promise<unknown> {
  const settings = {
    cwd,
    env: npmEnvironment(),
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  };
  try {
    const { stdout } = await promisify(execFile)(
      "npm",
      ["view", name, member, ...OPTIONS],
      settings,
    );
    // Before npm 11, all that it says of a version that isn't there.
    return stdout.trim() === "" ? undefined : JSON.parse(stdout);
  } catch (error) {
    const { stdout = "", message } = error as Error & { readonly stdout?: string };
    const { code, reason } = npmFailure(stdout, message);
    if (code === "E404") {
      return undefined;
    }
    throw new ToolError(`The registry can't be asked for ${name}: ${reason}`);
  }
}
