import { writeFileSync } from "node:fs";
import path from "node:path";
import { withRolldown } from "../../../lib/bundle.ts";
import { findInstalled } from "./installed.ts";
import { runProgram } from "./run-program.ts";
import type { Runtime } from "./runtime.ts";

// No flag that brings Node's modules. The outside is what a Worker may reach; by default that is not
// this machine.
const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.bundle.js")],
      compatibilityDate = "2026-10-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** What Cloudflare runs Workers with. */
export const workerd: Runtime = {
  name: "workerd",
  find: () =>
    findInstalled({
      "linux-x64": "@cloudflare/workerd-linux-64/bin/workerd",
      "linux-arm64": "@cloudflare/workerd-linux-arm64/bin/workerd",
    }),
  async run(program, { directory, temporary }) {
    const worker = path.join(directory, "worker.js");
    writeFileSync(
      worker,
      `import { run } from "./program.js";
export default { fetch: async () => { await run(); return new Response(); } };
`,
    );
    const bundle = path.join(directory, "worker.bundle.js");
    writeFileSync(bundle, await withRolldown({ input: worker }));
    const config = path.join(directory, "config.capnp");
    writeFileSync(config, CONFIG);
    const { promise: served, resolve } = Promise.withResolvers<unknown>();
    return runProgram(program, ["serve", config, "--control-fd=3"], {
      directory,
      temporary,
      // It says where it listens. A request starts the suite, and is answered when that is over.
      onMessage: (line) => {
        const { event, port } = JSON.parse(line) as { event: string; port?: number };
        if (event === "listen") {
          fetch(`http://127.0.0.1:${port}/`).then(resolve, resolve);
        }
      },
      until: served,
    });
  },
};
