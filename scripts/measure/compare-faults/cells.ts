import { strong } from "@invitekit/generator/text";
import type { Outcome } from "./client.ts";
import type { FaultsMeasure, MeasuredObservation } from "./faults-measure.ts";
import { judge } from "./verdict.ts";

/** What a table says of an observation. */
export type Cell = (observation: MeasuredObservation, measure: FaultsMeasure) => string;

/** How often the person was invited, by how many requests. */
export const invitationCell: Cell = ({ invitations, requests }) => {
  const count = String(invitations);
  return `${invitations > 1 ? strong(count) : count} by ${requests}`;
};

/** What the caller is told, and how that compares with what happened. */
export const outcomeCell: Cell = ({ outcome, invitations }, { patienceMs }) => {
  const verdict = judge(outcome, invitations);
  const isAlarming = verdict === "wrong" || verdict === "repeat unsaid";
  return `${told(outcome, patienceMs)}: ${isAlarming ? strong(verdict) : verdict}`;
};

function told(outcome: Outcome, patienceMs: number): string {
  if (outcome.kind === "failed") {
    const { name, status, delivery } = outcome;
    const title = status === undefined ? `\`${name}\`` : `\`${name}\` ${status}`;
    return delivery === undefined ? title : `${title}, \`${delivery}\``;
  }
  return {
    sent: "sent",
    nothing: "neither data nor error",
    waiting: `still waiting after ${patienceMs / 1000} s`,
  }[outcome.kind];
}

/** What another origin got. */
export const elsewhereCell: Cell = ({ elsewhereGot: { token, email } }) =>
  found([token && "credential", email && "invitation"]);

/** What stands in the error. */
export const errorCell: Cell = ({ outcome, errorHolds: { token, email } }) =>
  outcome.kind === "failed" ? found([token && "token", email && "address"]) : "no error";

function found(names: readonly (string | false)[]): string {
  return (
    names
      .filter((name) => name !== false)
      .map(strong)
      .join(" and ") || "neither"
  );
}
