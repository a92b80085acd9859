import { findInstalled } from "./installed.ts";
import { runProgram } from "./run-program.ts";
import type { Runtime } from "./runtime.ts";

export const deno: Runtime = {
  name: "Deno",
  endsByItself: true,
  find: () =>
    findInstalled({
      "linux-x64": "@deno/linux-x64-glibc/deno",
      "linux-arm64": "@deno/linux-arm64-glibc/deno",
    }),
  run: (program, { start, directory, temporary }) =>
    // Allowed only the network: no file, no environment variable.
    runProgram(program, ["run", "--no-prompt", "--cached-only", "--allow-net=127.0.0.1", start], {
      directory,
      temporary,
      environment: { DENO_DIR: temporary, DENO_NO_UPDATE_CHECK: "1" },
    }),
};
