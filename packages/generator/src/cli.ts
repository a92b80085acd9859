import { COMMANDS, DEFAULT_COMMAND } from "./commands.ts";

/** The command line. Resolves with its exit code. */
export async function generate(args: readonly string[]): Promise<number> {
  const [name = "", ...others] = args;
  const command = COMMANDS.get(name);
  return command === undefined ? DEFAULT_COMMAND(args) : command(others);
}
