import path from "node:path";
import { pathToFileURL } from "node:url";
import { runInTerminal } from "./run-in-terminal.ts";
import { tellToolErrors } from "./tool-error.ts";

const REPOSITORY = path.join(import.meta.dirname, "../..");

/** One command of a group such as `npm run measure`. */
export interface Command {
  /** What it does, in one line. */
  readonly does: string;
  /** The module that it is, from the root of the repository. It reads `process.argv`. */
  readonly file: string;
  /** What it is given ahead of the caller's own arguments. */
  readonly args?: readonly string[];
  /** True where it needs the packages built, which then happens first. */
  readonly builds?: true;
}

export type Commands = Readonly<Record<string, Command>>;

/**
 * Runs `npm run GROUP -- NAME [ARGUMENT…]` in this process. Without a name, or with `--help`, it lists the
 * commands; a name that isn't one of them ends with exit code 2. A ToolError is told without a stack trace.
 */
export async function runCommand(group: string, commands: Commands): Promise<void> {
  const [name = "--help", ...given] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const isQuestion = name === "--help" || name === "-h";
    const list = `Usage: npm run ${group} -- NAME [ARGUMENT…]\n\n${table(commands)}\n`;
    if (isQuestion) {
      process.stdout.write(list);
    } else {
      process.stderr.write(`\`${name}\` isn't a command of \`npm run ${group}\`.\n${list}`);
      process.exitCode = 2;
    }
    return;
  }
  const asksForHelp = given.some((each) => each === "--help" || each === "-h");
  if (command.builds && !asksForHelp && !(await build())) {
    process.exitCode = 1;
    return;
  }
  const file = path.join(REPOSITORY, command.file);
  // As if it had been started by itself.
  process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...(command.args ?? []), ...given);
  await tellToolErrors(() => import(pathToFileURL(file).href));
}

async function build(): Promise<boolean> {
  const script = path.join(REPOSITORY, "scripts/run.mjs");
  const turbo = ["turbo", "run", "build", "--output-logs=errors-only"];
  return (await runInTerminal([script, ...turbo], REPOSITORY)) === 0;
}

function table(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { does }]) => `  ${name.padEnd(width)}  ${does}`,
  );
  return lines.join("\n");
}
