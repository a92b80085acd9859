import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import type { Ending } from "./runtime.ts";

/** Some ten times what the suite takes in the slowest runtime, for machines that are busy. */
export const LIMIT_MS = 90_000;

export interface ProgramOptions {
  readonly directory: string;
  /** For its own files, as its home too: none of the user's settings are read. */
  readonly temporary: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with each line that it writes to its descriptor 3. */
  readonly onMessage?: (line: string) => void;
  /** After it the program is stopped. Without it, it is to end by itself. */
  readonly until?: Promise<unknown>;
}

/** Runs a program and all that it starts, to its end. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  { directory, temporary, environment, onMessage, until }: ProgramOptions,
): Promise<Ending> {
  const given = readdirSync(directory);
  const child = spawn(program, parameters, {
    cwd: directory,
    // A separate group, which can be stopped as one.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    // No proxy, and no CI or NODE_OPTIONS of the person who runs the tests.
    env: { PATH: process.env.PATH, HOME: temporary, TMPDIR: temporary, ...environment },
  });
  const stop = (signal: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), signal);
    } catch {
      // It has ended.
    }
  };
  const limit = setTimeout(stop, LIMIT_MS, "SIGKILL");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  child.stdio[3]?.on("data", (chunk: Buffer) => onMessage?.(chunk.toString()));
  until?.then(() => stop("SIGTERM"));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  clearTimeout(limit);
  stop("SIGKILL");
  const added = readdirSync(directory).filter((name) => !given.includes(name));
  return { status, output, added };
}
