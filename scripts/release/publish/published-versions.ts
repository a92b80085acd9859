import { spawnSync } from "node:child_process";

/** Whether the registry that npm is configured for has a version of a package. */
export function isInRegistry(name: string, version: string): boolean {
  // npm tells by this code that the name or the version isn't there; of a version, before npm 11, by
  // no output.
  const answer = view([`${name}@${version}`, "version"], "E404");
  return answer !== undefined;
}

function view(parameters: readonly string[], absent?: string): unknown {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["view", "--json", "--loglevel=error", ...parameters],
    {
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  const answer = stdout.trim() === "" ? undefined : JSON.parse(stdout);
  if (status === 0) {
    return answer;
  }
  const code = answer?.error?.code;
  if (code !== undefined && code === absent) {
    return undefined;
  }
  throw new Error(`The registry could not be asked for ${parameters[0]}: ${code ?? stderr.trim()}`);
}
