import { x } from "tinyexec";

export interface RunOptions {
  readonly cwd?: string;
  /** All that the program is to find in its environment; by default what this process has. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the program. */
  readonly signal?: AbortSignal;
  /** Told the id of the process. */
  readonly onStart?: (id: number | undefined) => void;
}

/** How a program ended, and what it printed. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program, however it ends. If it is told to stop, this rejects only once the program has. */
export async function runToEnd(
  command: string,
  parameters: readonly string[],
  { cwd, env = process.env, signal, onStart }: RunOptions = {},
): Promise<Ended> {
  signal?.throwIfAborted();
  // tinyexec adds what it is given to the environment of this process.
  const cleared = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  const child = x(command, parameters, {
    nodePath: false,
    nodeOptions: { cwd, signal, env: { ...cleared, ...env }, stdio: ["ignore", "pipe", "pipe"] },
  });
  onStart?.(child.pid);
  // Else a character of several bytes is lost where two chunks meet in it.
  child.process?.stdout?.setEncoding("utf8");
  child.process?.stderr?.setEncoding("utf8");
  const { stdout, stderr, exitCode } = await child;
  signal?.throwIfAborted();
  return { code: exitCode ?? null, stdout, stderr };
}

/** The same, and resolves with what is printed. Anything but success is an error that says what was said. */
export async function run(
  command: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await runToEnd(command, parameters, options);
  if (code !== 0) {
    const said = [stdout, stderr].map((text) => text.trim()).filter((text) => text !== "");
    const line = [command, ...parameters].join(" ");
    throw new Error(`\`${line}\` failed (exit code ${code}):\n${said.join("\n")}`);
  }
  return stdout;
}
