import { run } from "../../lib/run.ts";
import type { Sandbox } from "../../lib/sandbox.ts";

/** Runs npm with one registry, this machine's own, and resolves with what it prints. */
export type Npm = (cwd: string, ...parameters: string[]) => Promise<string>;

/**
 * npm for packages of these names, which hears of no other registry. Settings of npm may stand in
 * half a dozen places; those of the command line overrule all others. What they add up to is asked of
 * npm itself, in the directory where it is to work, before anything is run.
 */
export function localNpm(url: string, names: readonly string[], sandbox: Sandbox): Npm {
  if (new URL(url).hostname !== "127.0.0.1") {
    throw new Error(`${url} isn't on this machine: nothing is sent there in a rehearsal.`);
  }
  const scopes = names.filter((name) => name.startsWith("@")).map((name) => name.split("/")[0]);
  const { npm_config_userconfig, npm_config_globalconfig, npm_config_cache } = sandbox.environment;
  const decisive = [
    `registry=${url}`,
    ...[...new Set(scopes)].map((scope) => `${scope}:registry=${url}`),
    `userconfig=${npm_config_userconfig}`,
    "proxy=false",
  ];
  const settings = [
    ...decisive.map((each) => `--${each}`),
    `--globalconfig=${npm_config_globalconfig}`,
    `--cache=${npm_config_cache}`,
    ...["--https-proxy=false", "--noproxy=127.0.0.1"],
    ...["--no-audit", "--no-fund", "--loglevel=error"],
  ];
  return async (cwd, ...parameters) => {
    const options = { cwd, env: sandbox.environment };
    const keys = decisive.map((each) => each.slice(0, each.indexOf("=")));
    const effective = await run("npm", ["config", "get", ...keys, ...settings], options);
    const odd = decisive.filter((each) => !effective.split("\n").includes(each));
    if (odd.length > 0) {
      throw new Error(`npm doesn't take ${odd.join(", ")}, but:\n${effective}`);
    }
    // Ahead of the rest, which may end with what another program is told.
    return run("npm", [...settings, ...parameters], options);
  };
}
