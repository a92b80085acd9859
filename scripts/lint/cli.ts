// `npm run lint` checks everything; `npm run lint -- NAME` one thing, with the options of its tool.
import { spawnSync } from "node:child_process";
import { runCommand } from "../lib/commands.ts";
import { COMMANDS } from "./commands.ts";

if (process.argv.length > 2) {
  await runCommand("lint", COMMANDS);
} else {
  // Each in a process of its own, and all of them: one run shows everything that is wrong.
  const failed = Object.keys(COMMANDS).filter((name) => {
    const { status } = spawnSync(process.execPath, [import.meta.filename, name], {
      stdio: "inherit",
    });
    return status !== 0;
  });
  process.exitCode = failed.length > 0 ? 1 : 0;
}
