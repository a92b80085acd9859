import type { Fault } from "./fault.ts";
import { FAULTS } from "./faults.ts";
import { type Random, randomFrom } from "./random.ts";

/** What becomes of one request, settled before the run. */
export interface Destiny {
  readonly fault: Fault;
  readonly isApplied: boolean;
  /** For what the answer leaves to chance. */
  readonly random: Random;
}

const TOTAL_WEIGHT = FAULTS.reduce((sum, { weight }) => sum + weight, 0);

/**
 * What becomes of the request number `seen`, from 0, with an invitation: a function of the seed and these
 * two, so that it doesn't depend on what is in flight at the time.
 */
export function destinyOf(seed: number, number: number, seen: number): Destiny {
  const random = randomFrom(seed, number, seen);
  let left = random() * TOTAL_WEIGHT;
  const fault = FAULTS.find(({ weight }) => {
    left -= weight;
    return left < 0;
  }) as Fault;
  return { fault, isApplied: random() < fault.applies, random };
}
