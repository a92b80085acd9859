import path from "node:path";
import { type Ended, runToEnd } from "../../../lib/run.ts";

const cli = path.join(import.meta.dirname, "../cli.ts");

/** Runs the command to its end. */
export function soak(...args: string[]): Promise<Ended> {
  // Else a terminal's colours would be in the output.
  const env = { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  return runToEnd(process.execPath, [cli, ...args], { env });
}
