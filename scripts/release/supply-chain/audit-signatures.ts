// `npm run release -- signatures` checks that the registry has signed what `npm ci` installed for the workspaces.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { isCi } from "../../lib/ci.ts";
import { readCommandLine } from "../../lib/command-line.ts";
import { npmEnvironment } from "../../lib/npm-environment.ts";
import { verdict } from "./signatures.ts";

readCommandLine({
  call: "npm run release -- signatures",
  help: "Checks the registry's signatures of what is installed.\n",
});
// Its reasons are read below, however quietly this was started.
const ARGUMENTS = [
  "audit",
  "signatures",
  "--fetch-retries=1",
  "--no-update-notifier",
  "--loglevel=error",
];
const { status, stdout, stderr } = spawnSync("npm", ARGUMENTS, {
  cwd: path.join(import.meta.dirname, "../../.."),
  env: npmEnvironment(),
  encoding: "utf8",
  shell: process.platform === "win32",
});
const { passes, message } = verdict(status, stdout, stderr, isCi());
process.stdout.write(stdout);
console.log(message);
process.exitCode = passes ? 0 : 1;
