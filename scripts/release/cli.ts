// `npm run release -- NAME`
import { runCommand } from "../lib/commands.ts";
import { COMMANDS } from "./commands.ts";

await runCommand("release", COMMANDS);
