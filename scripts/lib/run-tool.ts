import path from "node:path";
import { type RunOptions, run } from "./run.ts";

export interface ToolOptions {
  readonly repository: string;
  readonly signal: AbortSignal;
}

/** Runs a tool of the repository. Anything but success is an error with what the tool said. */
export async function runTool(
  command: string,
  parameters: readonly string[],
  options: ToolOptions,
): Promise<void> {
  await run(command, parameters, asTool(options));
}

/** How a tool of the repository is run: it is found by its name, and prints no colours. */
export function asTool({ repository, signal }: ToolOptions): RunOptions {
  const tools = path.join(repository, "node_modules/.bin");
  const PATH = [tools, process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, FORCE_COLOR: undefined, NO_COLOR: "1" };
  return { cwd: repository, signal, env };
}
