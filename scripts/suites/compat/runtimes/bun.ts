import { findInstalled } from "./installed.ts";
import { runProgram } from "./run-program.ts";
import type { Runtime } from "./runtime.ts";

export const bun: Runtime = {
  name: "Bun",
  givesCodes: true,
  endsByItself: true,
  find: () =>
    findInstalled({
      // The one that needs no AVX2.
      "linux-x64": "@oven/bun-linux-x64-baseline/bin/bun",
      "linux-arm64": "@oven/bun-linux-aarch64/bin/bun",
    }),
  run: (program, { start, directory, temporary }) =>
    runProgram(program, ["--no-install", start], {
      directory,
      temporary,
      environment: { DO_NOT_TRACK: "1" },
    }),
};
