import { runTool, type ToolOptions } from "./run-tool.ts";

/** What npm writes to then: the lockfile, and its copy of what is installed. */
export const LOCKFILES: readonly string[] = [
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/**
 * Lets npm bring the lockfile in line with the workspaces. Nothing is looked up, so that nothing else of
 * it changes; and nothing is installed, so other platforms' packages stay in it.
 */
export function updateLockfile(options: ToolOptions): Promise<void> {
  const flags = ["--package-lock-only", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  return runTool("npm", ["install", ...flags], options);
}
