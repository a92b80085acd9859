import { destinyOf } from "./destiny.ts";
import { type Random, randomFrom } from "./random.ts";

/** How one call is made, settled before the run. */
export interface CallPlan {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retry: boolean;
  /** Whether it has a signal that many calls have, and that never fires. */
  readonly sharesSignal: boolean;
  /** When the caller gives up, if so. */
  readonly abort: { readonly unit: "microtasks" | "ms"; readonly count: number } | undefined;
}

/** Long enough for whatever ends by itself, on a busy machine too. */
const PATIENT_MS = 20_000;
const PATIENT_IN_ALL_MS = 30_000;
/** For what never ends, so that the run does. */
const IMPATIENT_MS = 400;
/** Too short for a Retry-After of a second, and now and then for other waits. */
const IMPATIENT_IN_ALL_MS = 700;

/** How the call with this invitation is made. */
export function planCall(seed: number, number: number): CallPlan {
  const random = randomFrom(seed, number, -1);
  return {
    timeoutMs: mayBeEndless(seed, number) ? IMPATIENT_MS : PATIENT_MS,
    totalTimeoutMs: random() < 0.03 ? IMPATIENT_IN_ALL_MS : PATIENT_IN_ALL_MS,
    retry: random() > 0.03,
    ...(random() < 0.08
      ? { abort: planAbort(random), sharesSignal: false }
      : { abort: undefined, sharesSignal: random() < 0.5 }),
  };
}

/** Whether one of the requests that the call may make takes until it gives up. */
function mayBeEndless(seed: number, number: number): boolean {
  for (let seen = 0; ; seen += 1) {
    const { isEndless = false, isRepeatable } = destinyOf(seed, number, seen).fault;
    if (!isRepeatable) {
      return isEndless;
    }
  }
}

function planAbort(random: Random): CallPlan["abort"] {
  // In its first microtasks a call prepares the request. Later an abort meets the request on its way,
  // the answer, or a wait; later still it mostly comes too late.
  return random() < 0.3
    ? { unit: "microtasks", count: Math.floor(random() * 30) }
    : { unit: "ms", count: Math.floor(500 * random() ** 3) };
}
