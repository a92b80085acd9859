import path from "node:path";
import { type GivenTo, wholeNumber } from "../../lib/command-line.ts";
import type { Settings } from "./settings.ts";

/** With fewer, some marks would be reached before anything was sent. */
const FEWEST_CALLS = 100;

export const COMMAND_LINE = {
  call: "npm run measure -- soak",
  help: `Sends invitations through a client to a server that fails at random, and checks that none is
sent twice, lost or reported wrongly, and that nothing is left behind.

  npm run measure -- soak                   20,000 invitations, 200 at a time
  npm run measure -- soak --calls 2000      this many invitations
  npm run measure -- soak --in-flight 50    this many at a time
  npm run measure -- soak --seed 7          other faults; the same seed gives the same faults
  npm run measure -- soak --meddler FILE    a module whose default export gets the network's \`fetch\` and returns
                                            the client's, to see that the checks notice what it does
`,
  options: {
    seed: { type: "string", default: "1" },
    calls: { type: "string", default: "20000" },
    meddler: { type: "string" },
    "in-flight": { type: "string", default: "200" },
  },
} as const;

export function readSettings({ values }: GivenTo<typeof COMMAND_LINE>): Settings {
  return {
    seed: wholeNumber("seed", values.seed, 0),
    calls: wholeNumber("calls", values.calls, FEWEST_CALLS),
    inFlight: wholeNumber("in-flight", values["in-flight"], 1),
    meddler: values.meddler === undefined ? undefined : path.resolve(values.meddler),
  };
}
