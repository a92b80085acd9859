// `npm run lint` checks everything; `npm run lint -- NAME` one thing, with the options of its tool.
import { runCommand } from "../lib/commands.ts";
import { runInTerminal } from "../lib/run-in-terminal.ts";
import { COMMANDS } from "./commands.ts";

if (process.argv.length > 2) {
  await runCommand("lint", COMMANDS);
} else {
  // Each in its own process, and all of them: one run shows everything that is wrong.
  let hasFailed = false;
  for (const name of Object.keys(COMMANDS)) {
    const code = await runInTerminal([import.meta.filename, name]);
    hasFailed ||= code !== 0;
    if (code === null) {
      break;
    }
  }
  process.exitCode = hasFailed ? 1 : 0;
}
