import { deliveryOfAnswer, explainRejection } from "./delivery.js";
import { type Attempt, ConnectionError, TimeoutError } from "./errors.js";
import type { Call, Layer } from "./send.js";
import { race, startTimer, stop } from "./timer.js";

/** Gives each attempt its time, which goes on until the body is read. */
export const limitAttempts: Layer = (next) => (url, init, call) => {
  const { endsAt, timeoutMs } = call;
  const leftMs = endsAt - performance.now();
  // A signal that ended one attempt must not end the next.
  const controller = new AbortController();
  Object.assign(call, { controller, phase: "credentials", expired: undefined });
  startTimer(call, Math.min(timeoutMs, leftMs), () => {
    call.expired = leftMs < timeoutMs ? "total" : call.phase;
    stop(call);
  });
  return next(url, { ...init, signal: controller.signal }, call);
};

/** Notes what became of each request, and turns a rejection of `fetch` into a typed error. */
export const recordAttempts: Layer = (next) => async (url, init, call) => {
  const startedAt = performance.now();
  let response: Response | undefined;
  let outcome: Pick<Attempt, "status" | "code" | "delivery">;
  call.phase = "headers";
  try {
    response = await race(call, next(url, init, call));
    call.phase = "body";
    outcome = { status: response.status, delivery: deliveryOfAnswer(response, call) };
  } catch (error) {
    // The code alone goes on: the platform's message and properties may quote a header or the URL.
    outcome = explainRejection(error);
  }
  const { attempts, delayMs } = call;
  const attempt = { ...outcome, delayMs, durationMs: performance.now() - startedAt };
  attempts.push(attempt);
  call.delayMs = 0;
  for (const hook of call.hooks) {
    if (hook) {
      const event = { operation: call.id, attempt: attempts.length, ...attempt };
      Promise.resolve(event)
        .then(hook)
        .catch(() => {});
    }
  }
  if (response) {
    return response;
  }
  const { code, delivery } = outcome;
  throw delivery === "not-sent" && code?.includes("TIME")
    ? new TimeoutError("timed out: connect", call, { phase: "connect" })
    : new ConnectionError(`no answer (${code ?? "unknown"})`, call, { code });
};

/** Ends a call. What came of it gives way to the limit that was reached, or to the caller's abort. */
export async function settle<Value>(call: Call, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    stop(call);
    const phase = call.expired;
    throw phase ? new TimeoutError(`timed out: ${phase}`, call, { phase }) : error;
  } finally {
    call.release?.();
    call.signal?.throwIfAborted();
  }
}
