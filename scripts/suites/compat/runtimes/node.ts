import { findInstalled } from "./installed.ts";
import { runProgram } from "./run-program.ts";
import type { Runtime } from "./runtime.ts";

/** A Node, by the beginning of its packages' names. */
export function node(release: string): Runtime {
  return {
    name: `Node ${release}`,
    givesCodes: true,
    endsByItself: true,
    find: () =>
      findInstalled({
        "linux-x64": `node-${release}-linux-x64/bin/node`,
        "linux-arm64": `node-${release}-linux-arm64/bin/node`,
      }),
    run: (program, { start, directory, temporary }) =>
      runProgram(program, [start], { directory, temporary }),
  };
}
