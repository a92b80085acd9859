import { destinyOf } from "./destiny.ts";
import type { LoadResult } from "./load.ts";
import { deliveryOf, outcomeOf } from "./records.ts";
import type { Run } from "./run.ts";

/** How often each of several things occurred, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** What a run came to, in numbers. */
export interface Tally {
  /** How many calls resolved, were rejected, were aborted. */
  readonly ends: Counts;
  /** How calls ended, with the delivery that the caller was told. */
  readonly outcomes: Counts;
  /** What requests met. */
  readonly faults: Counts;
  /** How many calls made so many requests. */
  readonly requests: Counts;
  readonly repeats: number;
  /** How many invitations were carried out. */
  readonly delivered: number;
}

export function tally({ settings, ledger }: Run, { records }: LoadResult): Tally {
  const ends = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const faults = new Map<string, number>();
  const requests = new Map<string, number>();
  let repeats = 0;
  for (let number = 0; number < settings.calls; number += 1) {
    const delivery = deliveryOf(records, number);
    const outcome = outcomeOf(records, number);
    const made = records.requests[number] ?? 0;
    add(ends, outcome.includes("rror") ? "rejected" : outcome);
    add(outcomes, delivery === "nothing" ? outcome : `${outcome}, ${delivery}`);
    add(requests, `${made}`);
    repeats += Math.max(0, made - 1);
    for (let seen = 0; seen < made; seen += 1) {
      add(faults, destinyOf(settings.seed, number, seen).fault.name);
    }
  }
  const delivered = ledger.applied.filter((times) => times > 0).length;
  return { ends, outcomes, faults, requests, repeats, delivered };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
