import { discard } from "./body.js";
import { retryAfterMs } from "./retry-after.js";
import type { Layer } from "./send.js";
import { race, startTimer } from "./timer.js";

/** Statuses of a server that refused for now, and codes of a connection that didn't come about for now. */
const REFUSED_FOR_NOW = /^(425|429|503)$|AGAIN|REFUSED|UNREACH|TIME/;

/** After these, or without an answer, the outcome is unknown, and another try may get through. */
const FAILED_FOR_NOW = /^(408|50[0234]|undefined)$/;

/** Methods of which a second request does no more than the first (RFC 9110, section 9.2.2). */
export const IDEMPOTENT: RegExp = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/;

/** The longest Retry-After that is waited for. */
const LONGEST_WAIT_MS = 60_000;

/** Sends again what surely was not carried out, and of what may be carried out twice also what failed. */
export function repeatAttempts(): Layer {
  // Keeps an outage from being amplified: repeats cost, successes give back.
  let tokens = 500;

  return (next) => async (url, init, call) => {
    const { attempts, notifies, idempotency, retry, endsAt } = call;
    for (let repeats = 0; ; repeats += 1) {
      const before = attempts.length;
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await next(url, init, call);
      } catch (error) {
        failure = error;
      }
      if (response?.ok) {
        tokens = Math.min(500, tokens + 1);
      }
      // None if it failed before a request was sent.
      const { status, code, delivery } = attempts.slice(before).pop() ?? {};
      const isRefused = delivery !== "unknown";
      const isRepeatable = isRefused
        ? REFUSED_FOR_NOW.test(`${status ?? code}`)
        : ((response && idempotency?.mayRepeat(response)) ??
          (!notifies &&
            (idempotency || IDEMPOTENT.test(`${init.method}`)) &&
            FAILED_FOR_NOW.test(`${status}`)));
      const floorMs = (response && retryAfterMs(response)) ?? 0;
      const jitterMs = Math.random() * Math.min(8000, 500 * 2 ** repeats);
      // A person isn't sent two messages at once, should the first have been sent after all.
      const delayMs = Math.max(jitterMs, floorMs, notifies ? 3000 : 0);
      const cost = isRefused ? 10 : 5;
      if (
        !retry ||
        !isRepeatable ||
        repeats > (notifies ? 0 : 1) ||
        tokens < cost ||
        floorMs > LONGEST_WAIT_MS ||
        delayMs > endsAt - performance.now()
      ) {
        if (response) {
          return response;
        }
        throw failure;
      }
      tokens -= cost;
      if (response) {
        discard(response);
      }
      call.delayMs = delayMs;
      await race(call, new Promise<void>((resolve) => startTimer(call, delayMs, resolve)));
    }
  };
}
