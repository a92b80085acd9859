import { format } from "node:util";
import { vi } from "vitest";

/** What a command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export interface RunHereOptions {
  /** Where it is called. */
  readonly directory?: string;
  /** What else is in its environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a command line in this process, as if it had been started in a directory. A process of its own
 * spends a second or two on loading what it imports. The process is changed while it runs, so tests
 * of a file can't do this at the same time.
 */
export async function runHere(
  run: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  { directory = process.cwd(), environment = {} }: RunHereOptions = {},
): Promise<Ran> {
  const printed = { output: "", errors: "" };
  const keep = (key: keyof typeof printed) => (text: unknown) => {
    printed[key] += String(text);
    return true;
  };
  const keepLine =
    (key: keyof typeof printed) =>
    (...values: unknown[]) => {
      printed[key] += `${format(...values)}\n`;
    };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep("output")),
    vi.spyOn(process.stderr, "write").mockImplementation(keep("errors")),
    ...(["log", "info"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keepLine("output")),
    ),
    ...(["warn", "error"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keepLine("errors")),
    ),
  ];
  const before = { directory: process.cwd(), environment: { ...process.env } };
  setEnvironment({ ...process.env, ...environment });
  process.chdir(directory);
  try {
    return { code: await run(args), ...printed };
  } finally {
    process.chdir(before.directory);
    setEnvironment(before.environment);
    for (const spy of spies) {
      spy.mockRestore();
    }
  }
}

function setEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of new Set([...Object.keys(process.env), ...Object.keys(variables)])) {
    // Assigned, an undefined would become a text.
    if (variables[name] === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = variables[name];
    }
  }
}
