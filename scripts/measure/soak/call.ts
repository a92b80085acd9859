import { NUMBER_HEADER } from "./network.ts";
import { type CallPlan, planCall } from "./plan.ts";
import { DELIVERIES, type Delivery, OUTCOMES, type Outcome, type Records } from "./records.ts";
import { addressOf, type Invite, InvitekitError } from "./vendor.ts";

/** What the calls have in common. */
export interface CallContext {
  readonly seed: number;
  readonly invite: Invite;
  readonly records: Records;
  /** Never fires. */
  readonly sharedSignal: AbortSignal;
  /** Told of the signal of a call that has ended. */
  readonly onEnd: (signal: AbortSignal) => void;
  /** Told of what no call should reject with. */
  readonly onStray: (error: unknown) => void;
}

/** What callers give up with. */
const REASON = Symbol("the caller gave up");

/** Makes the call with this invitation as planned, and notes what came of it. Never rejects. */
export async function makeCall(context: CallContext, number: number): Promise<void> {
  const { seed, invite, records, sharedSignal, onEnd } = context;
  const { abort, sharesSignal, timeoutMs, totalTimeoutMs, retry } = planCall(seed, number);
  const controller = new AbortController();
  const timer = scheduleAbort(controller, abort);
  const signal = sharesSignal ? sharedSignal : controller.signal;
  try {
    const address = await invite(number, {
      headers: { [NUMBER_HEADER]: `${number}` },
      ...{ signal, timeoutMs, totalTimeoutMs, retry },
      onAttempt: ({ delivery }) => hear(records, number, delivery),
    });
    note(
      records,
      number,
      address === addressOf(number) ? "resolved" : "resolved with another's answer",
    );
  } catch (error) {
    noteError(context, number, error);
  } finally {
    clearTimeout(timer);
    onEnd(controller.signal);
  }
}

function scheduleAbort(
  controller: AbortController,
  abort: CallPlan["abort"],
): NodeJS.Timeout | undefined {
  if (abort?.unit === "ms") {
    return setTimeout(() => controller.abort(REASON), abort.count);
  }
  if (abort) {
    abortAfter(abort.count, controller);
  }
  return undefined;
}

/** After no microtask at all the call begins with a signal that has fired. */
function abortAfter(microtasks: number, controller: AbortController): void {
  if (microtasks === 0) {
    controller.abort(REASON);
    return;
  }
  queueMicrotask(() => abortAfter(microtasks - 1, controller));
}

function noteError({ records, onStray }: CallContext, number: number, error: unknown): void {
  if (!(error instanceof InvitekitError)) {
    note(records, number, "no error of the family");
    onStray(error);
    return;
  }
  const isAborted = error.name === "AbortError" && error.cause === REASON;
  note(records, number, isAborted ? "aborted" : (error.name as Outcome));
  records.said[number] = DELIVERIES.indexOf(error.delivery);
  records.attempts[number] = error.attempts.length;
}

function note({ outcome }: Records, number: number, name: Outcome): void {
  outcome[number] = OUTCOMES.indexOf(name);
}

function hear({ heard, hookCalls }: Records, number: number, delivery: Delivery): void {
  hookCalls[number] = (hookCalls[number] ?? 0) + 1;
  heard[number] = Math.max(heard[number] ?? 0, DELIVERIES.indexOf(delivery));
}
