import { strong, table } from "@invitekit/generator/text";
import type { Cell } from "./cells.ts";
import type {
  FaultsMeasure,
  MeasuredClient,
  MeasuredFault,
  MeasuredObservation,
} from "./faults-measure.ts";
import { judge, type Verdict } from "./verdict.ts";

/** One cell for each fault and client. */
export function matrix(
  measure: FaultsMeasure,
  faults: readonly MeasuredFault[],
  clients: readonly MeasuredClient[],
  cell: Cell,
): string {
  const rows = faults.map((fault) => {
    const ofFault = measure.observations.filter((each) => each.fault === fault.title);
    const cells = clients.map((client) =>
      ofFault.filter((each) => each.client === client.name).map((each) => cell(each, measure)),
    );
    return [fault.title, ...cells.flat()];
  });
  return table(["fault", ...clients.map(({ name }) => name)], rows);
}

type Test = (observation: MeasuredObservation) => boolean;

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
  { observations, faults }: FaultsMeasure,
  clients: readonly MeasuredClient[],
): string {
  const rows = MEASURES.map(([title, test, harm]) => [
    title,
    ...clients.map((client) => {
      const count = observations.filter((each) => each.client === client.name && test(each)).length;
      return harm && count > 0 ? strong(String(count)) : String(count);
    }),
  ]);
  return table(
    [`in how many of ${faults.length} faults it`, ...clients.map(({ name }) => name)],
    rows,
  );
}
