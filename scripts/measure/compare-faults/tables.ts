import { strong, table } from "../../lib/markdown.ts";
import type { Cell } from "./cells.ts";
import type { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import type { Observation } from "./observe.ts";
import { judge, type Verdict } from "./verdict.ts";

/** One cell for each fault and client. */
export function matrix(
  faults: readonly Fault[],
  clients: readonly Client[],
  observations: readonly Observation[],
  cell: Cell,
): string {
  const rows = faults.map((fault) => {
    const ofFault = observations.filter((each) => each.fault === fault);
    const cells = clients.map((client) =>
      ofFault.filter((each) => each.client === client).map(cell),
    );
    return [fault.title, ...cells.flat()];
  });
  return table(["fault", ...clients.map(({ name }) => name)], rows);
}

type Test = (observation: Observation) => boolean;

const verdictIs =
  (verdict: Verdict): Test =>
  ({ outcome, invitations }) =>
    judge(outcome, invitations) === verdict;

/** What is counted, and whether it is a harm. */
const MEASURES: readonly (readonly [string, Test, "harm"?])[] = [
  ["invited the person more than once", ({ invitations }) => invitations > 1, "harm"],
  ["sent the invitation to another origin", ({ elsewhereGot }) => elsewhereGot.email, "harm"],
  ["sent the credential to another origin", ({ elsewhereGot }) => elsewhereGot.token, "harm"],
  ["told the caller wrongly", verdictIs("wrong"), "harm"],
  ["told of one invitation, not of the repeat", verdictIs("repeat unsaid"), "harm"],
  ["left open whether it was sent", verdictIs("left open")],
  ["said that it can't be known", verdictIs("says unknown")],
  ["told the caller rightly", verdictIs("right")],
  ["put the token in an error", ({ errorHolds }) => errorHolds.token, "harm"],
];

/** In how many of the faults each client did what. */
export function summary(
  clients: readonly Client[],
  observations: readonly Observation[],
  faults: number,
): string {
  const rows = MEASURES.map(([title, test, harm]) => [
    title,
    ...clients.map((client) => {
      const count = observations.filter((each) => each.client === client && test(each)).length;
      return harm && count > 0 ? strong(String(count)) : String(count);
    }),
  ]);
  return table([`in how many of ${faults} faults it`, ...clients.map(({ name }) => name)], rows);
}
