// `npm run measure -- mutation`: changes core's sources in hundreds of places and says which changes no test
// notices. `--mutate packages/core/src/client.ts` does so with one file, `--incremental` with what has
// changed since the last run, so that with both a few files at a time add up to all of core, which takes
// hours. Any option of `stryker run` may follow.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { installTools } from "../lib/tools.ts";

const { directory: folder } = installTools("mutation");
const stryker = path.join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
const config = path.join(folder, "stryker.config.mjs");
const { status } = spawnSync(process.execPath, [stryker, "run", config, ...process.argv.slice(2)], {
  cwd: path.join(import.meta.dirname, "../.."),
  stdio: "inherit",
});
process.exitCode = status ?? 1;
