import path from "node:path";
import { ToolError } from "./tool-error.ts";

const MODULES = `${path.sep}node_modules${path.sep}`;

/**
 * The environment in which npm finds all settings of the person who has started this: registry, credentials,
 * certificates, proxy, cache. npm looks for its global settings beside the Node that runs it, so that must be
 * the caller's own again, not the lockfile's, which npm and `scripts/run.mjs` put first on PATH.
 */
export function npmEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Turbo hides most of these settings from its tasks, and a task that npm fetches something for can't be cached.
  if (environment.TURBO_HASH !== undefined) {
    throw new ToolError(
      "A task of turbo's can't ask a registry: what it needs belongs in the root's lockfile.",
    );
  }
  const { PATH = "" } = environment;
  const own = PATH.split(path.delimiter).filter(
    (entry) => !`${entry}${path.sep}`.includes(MODULES),
  );
  return { ...environment, PATH: own.join(path.delimiter) };
}
