// `npm run suite -- NAME`
import { runCommand } from "../lib/commands.ts";
import { COMMANDS } from "./commands.ts";

await runCommand("suite", COMMANDS);
