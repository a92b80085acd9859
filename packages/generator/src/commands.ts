import { generateCommand } from "./generate-command.ts";

/** A command: it gets the arguments after its name, and resolves with the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** The commands, by their names, each of which is in `RESERVED_NAMES` of the registry. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([["generate", generateCommand]]);

/** What is run if the first argument isn't the name of a command. */
export const DEFAULT_COMMAND: Command = generateCommand;
