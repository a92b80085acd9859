import type { Commands } from "../lib/commands.ts";

/** What `npm run measure` can measure. */
export const COMMANDS: Commands = {
  call: {
    does: "what a call costs compared with `fetch` written by hand",
    file: "scripts/measure/bench/call.ts",
    builds: true,
  },
  size: {
    does: "what the clients weigh in a bundle",
    file: "scripts/measure/bench/size.ts",
    builds: true,
  },
  install: {
    does: "what our client and its peers cost before the first call",
    file: "scripts/measure/bench/install/cli.ts",
    builds: true,
  },
  scale: {
    does: "what the pipeline costs with 10, 50 and 200 vendors",
    file: "scripts/measure/bench/scale/cli.ts",
  },
  faults: {
    does: "what our client and its peers do when a server fails",
    file: "scripts/measure/compare-faults/cli.ts",
    builds: true,
  },
  bulk: {
    does: "500 and 1,000 invitations to a server that allows 10 a second",
    file: "scripts/measure/bulk/cli.ts",
    builds: true,
  },
  soak: {
    does: "20,000 invitations to a server that fails at random",
    file: "scripts/measure/soak/cli.ts",
    builds: true,
  },
  pages: {
    does: "draws the pages in docs from the measurements; measures nothing",
    file: "scripts/measure/pages/cli.ts",
  },
  mutation: {
    does: "which changes of core's sources no test notices",
    file: "scripts/measure/mutation.ts",
  },
};
