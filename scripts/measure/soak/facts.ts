import { destinyOf } from "./destiny.ts";
import type { Complaint } from "./ledger.ts";
import type { LoadResult } from "./load.ts";
import { planCall } from "./plan.ts";
import { DELIVERIES, type Delivery, deliveryOf, type Outcome, outcomeOf } from "./records.ts";
import type { Run } from "./run.ts";

/** All that is known of one invitation. */
export interface Facts {
  readonly outcome: Outcome;
  /** What the caller knows of the invitation; `nothing` after a success. */
  readonly delivery: Delivery;
  /** The worst that the hook heard; `nothing` if it heard nothing. */
  readonly heard: Delivery;
  readonly hookCalls: number;
  /** How many requests the error reports; undefined without an error. */
  readonly attempts: number | undefined;
  /** How many requests the client made. */
  readonly requests: number;
  /** How many it may make. */
  readonly mostRequests: number;
  /** How many requests of the call the server knows. */
  readonly seen: number;
  /** How often the server carried it out. */
  readonly applied: number;
  readonly complaints: readonly Complaint[];
  /** `#17 met 429, then 500 (applied); applied 1×; ApiError, unknown` */
  readonly story: string;
}

const REPEATS = 2;

export function factsOf(run: Run, { records }: LoadResult, number: number): Facts {
  const { ledger, settings } = run;
  const { seed } = settings;
  const outcome = outcomeOf(records, number);
  const delivery = deliveryOf(records, number);
  const requests = records.requests[number] ?? 0;
  const seen = ledger.seen[number] ?? 0;
  const applied = ledger.applied[number] ?? 0;
  const destinies = Array.from({ length: Math.max(requests, seen) }, (_, index) =>
    destinyOf(seed, number, index),
  );
  // They count as no repeats while other calls get through.
  const refusals = destinies.filter(({ fault }) => fault.isFlowControl).length;
  const isRenewed = destinies.some(({ fault }) => fault.isUnauthorized);
  const met = destinies.map(({ fault, isApplied }) => fault.name + (isApplied ? " (applied)" : ""));
  const told = delivery === "nothing" ? outcome : `${outcome}, ${delivery}`;
  return {
    ...{ outcome, delivery, requests, seen, applied },
    heard: DELIVERIES[records.heard[number] ?? 0] ?? "nothing",
    hookCalls: records.hookCalls[number] ?? 0,
    attempts: /Error$|^aborted$/.test(outcome) ? (records.attempts[number] ?? 0) : undefined,
    mostRequests: 1 + (planCall(seed, number).retry ? REPEATS + refusals : 0) + (isRenewed ? 1 : 0),
    complaints: [...ledger.complaints]
      .filter(([, numbers]) => numbers.has(number))
      .map(([complaint]) => complaint),
    story: `#${number} met ${met.join(", then ") || "nothing"}; applied ${applied}×; ${told}`,
  };
}
