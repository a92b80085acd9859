import path from "node:path";
import { parseArgs } from "node:util";
import type { Settings } from "./settings.ts";

export const HELP = `Sends invitations through a client to a server that fails at random, and checks that none is
sent twice, lost, or reported as what it isn't, and that nothing is left behind.

  npm run measure -- soak                      20,000 invitations, 200 at a time
  npm run measure -- soak --calls 2000      as many invitations
  npm run measure -- soak --in-flight 50    as many at a time
  npm run measure -- soak --seed 7          other faults; the same seed gives the same faults
  npm run measure -- soak --meddler FILE    a module whose default export takes the network's \`fetch\` and gives
                                    the client another: to see that the checks notice what it does
`;

/** With fewer, some marks would be reached before anything was sent. */
const FEWEST_CALLS = 100;

/** The command can't be understood; the message says why. */
export class UsageError extends Error {}

/** Undefined where help is asked for. */
export function parseOptions(args: readonly string[]): Settings | undefined {
  const values = parse(args);
  if (values.help) {
    return undefined;
  }
  return {
    seed: readCount("seed", values.seed, 0),
    calls: readCount("calls", values.calls, FEWEST_CALLS),
    inFlight: readCount("in-flight", values["in-flight"], 1),
    meddler: values.meddler === undefined ? undefined : path.resolve(values.meddler),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h" },
        seed: { type: "string", default: "1" },
        calls: { type: "string", default: "20000" },
        meddler: { type: "string" },
        "in-flight": { type: "string", default: "200" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readCount(name: string, text: string, smallest: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < smallest || value >= 2 ** 32) {
    throw new UsageError(`\`--${name}\` must be a whole number from ${smallest} to 2^32 - 1.`);
  }
  return value;
}
