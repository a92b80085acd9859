import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command that can't be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** How a command is called. */
export interface CommandLine<Own extends Options> {
  /** The start of the line: `npm run measure -- soak`, `npm run new-vendor --`. */
  readonly call: string;
  /** What `--help` prints. */
  readonly help: string;
  /** All but `--help`. Default: none. */
  readonly options?: Own;
  /** Whether it takes words that aren't options. Default: no. */
  readonly takesWords?: boolean;
}

type Given<Own extends Options> = ReturnType<
  typeof parseArgs<{
    args: string[];
    options: Own & { help: { type: "boolean"; short: "h" } };
    allowPositionals: boolean;
  }>
>;

/** What is given to it. */
export type GivenTo<Line> = Line extends CommandLine<infer Own> ? Given<Own> : never;

/** Parses arguments. Throws a UsageError. */
export function parseCommandLine<const Own extends Options>(
  { options, takesWords = false }: CommandLine<Own>,
  args: readonly string[],
): Given<Own> {
  const help = { type: "boolean", short: "h" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { ...(options as Own), help },
      allowPositionals: takesWords,
    });
  } catch (error) {
    // More of it is about arguments that begin with a dash.
    const [reason] = (error as Error).message.split(/[.\n]/);
    throw new UsageError(`${reason}.`);
  }
}

/**
 * What this process was called with, as `read` understands it. Ends the process where that is `--help`,
 * and with exit code 2 where it can't be understood.
 */
export function readCommandLine<const Own extends Options, Read = Given<Own>>(
  line: CommandLine<Own>,
  read?: (given: Given<Own>) => Read,
): Read {
  const args = process.argv.slice(2);
  try {
    const given = parseCommandLine(line, args);
    if ((given.values as { help?: boolean }).help) {
      process.stdout.write(line.help);
      process.exit();
    }
    return read === undefined ? (given as Read) : read(given);
  } catch (error) {
    console.error(`${reasonOf(error)} See \`${line.call} --help\`.`);
    process.exit(2);
  }
}

/** Runs what a command does. What is wrong with how it was called is said without a stack. */
export function sayWhy(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

/** Throws again what isn't a UsageError. They have a name, since the generator has its own class. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "UsageError") {
    return error.message;
  }
  throw error;
}

/** The one word that says where to write. Throws a UsageError. */
export function oneDirectory([directory, ...others]: readonly string[]): string {
  if (directory === undefined || others.length > 0) {
    throw new UsageError("Give one directory to write to.");
  }
  // npm starts its scripts at the root, wherever it was called.
  return path.resolve(process.env.INIT_CWD ?? ".", directory);
}

/** The value of an option as a whole number in a range. Throws a UsageError. */
export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most = 2 ** 32 - 1,
): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`\`--${option}\` must be a whole number from ${least} to ${most}.`);
  }
  return value;
}
