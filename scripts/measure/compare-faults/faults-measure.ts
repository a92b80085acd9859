import type { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { type Observation, PATIENCE_MS, SHORT_LIMIT_MS } from "./observe.ts";

/** What `npm run measure -- faults` has found: `docs/measures/faults.json`. No time, port or date is in it. */
export interface FaultsMeasure {
  readonly node: string;
  readonly shortLimitMs: number;
  readonly patienceMs: number;
  readonly clients: readonly MeasuredClient[];
  readonly faults: readonly MeasuredFault[];
  readonly observations: readonly MeasuredObservation[];
}

export type MeasuredClient = Omit<Client, "answer" | "connect">;

export type MeasuredFault = Pick<Fault, "title" | "story" | "isRedirect">;

export interface MeasuredObservation extends Omit<Observation, "client" | "fault"> {
  /** The client's name. */
  readonly client: string;
  /** The fault's title. */
  readonly fault: string;
}

export function faultsMeasure(
  clients: readonly Client[],
  faults: readonly Fault[],
  observations: readonly Observation[],
): FaultsMeasure {
  return {
    node: process.versions.node,
    shortLimitMs: SHORT_LIMIT_MS,
    patienceMs: PATIENCE_MS,
    clients: clients.map(({ answer, connect, ...said }) => said),
    faults: faults.map(({ title, story, isRedirect }) => ({
      title,
      story,
      ...(isRedirect && { isRedirect }),
    })),
    observations: observations.map(({ client, fault, ...seen }) => ({
      client: client.name,
      fault: fault.title,
      ...seen,
    })),
  };
}
