import { execFile } from "node:child_process";
import path from "node:path";

export interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const cli = path.join(import.meta.dirname, "../cli.ts");

/** Runs the command to its end. */
export function soak(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    // Else a terminal's colours would be in the output.
    const env = { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
    const child = execFile(process.execPath, [cli, ...args], { env }, (_, output, errors) => {
      resolve({ code: child.exitCode ?? -1, output, errors });
    });
  });
}
