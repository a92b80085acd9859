// `npm run measure -- NAME`
import { runCommand } from "../lib/commands.ts";
import { COMMANDS } from "./commands.ts";

await runCommand("measure", COMMANDS);
