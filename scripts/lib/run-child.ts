import { spawn } from "node:child_process";
import path from "node:path";

export interface ToolOptions {
  readonly repository: string;
  readonly signal: AbortSignal;
}

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** Runs a tool of the repository to its end. When told to stop, it resolves only once the tool has. */
export function runChild(
  command: string,
  parameters: readonly string[],
  { repository, signal }: ToolOptions,
): Promise<Ended> {
  signal.throwIfAborted();
  const tools = path.join(repository, "node_modules/.bin");
  const child = spawn(command, parameters, {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: [tools, process.env.PATH].join(path.delimiter),
      // Told by colours, a reader of the output would not find what it looks for.
      FORCE_COLOR: undefined,
      NO_COLOR: "1",
    },
  });
  let stdout = "";
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
    output += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop);
      if (signal.aborted) {
        reject(signal.reason);
      } else {
        resolve({ code, stdout, output });
      }
    });
  });
}

/** The same, where anything but success is an error with what the tool said. */
export async function runTool(
  command: string,
  parameters: readonly string[],
  options: ToolOptions,
): Promise<void> {
  const { code, output } = await runChild(command, parameters, options);
  if (code !== 0) {
    throw new Error(`\`${[command, ...parameters].join(" ")}\` failed:\n${output.trim()}`);
  }
}
