import { UNSENT_FOR_NOW } from "../outcome/codes.js";
import type { Attempt } from "../outcome/outcome.js";
import { FAILED_FOR_NOW, IDEMPOTENT_METHODS, REFUSED_FOR_NOW } from "../outcome/statuses.js";
import { discard } from "../platform/discard.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import type { Layer } from "./send.js";

/** The longest Retry-After that is waited for. */
const LONGEST_WAIT_MS = 60_000;

/** How a request ends that surely did nothing, where another try may get through. */
const UNDONE_FOR_NOW: readonly unknown[] = [...REFUSED_FOR_NOW, ...UNSENT_FOR_NOW];

/** The same of one whose outcome is unknown; undefined: without an answer. */
const OPEN_FOR_NOW: readonly unknown[] = [...FAILED_FOR_NOW, undefined];

/** Sends again what surely was not carried out, and of what may be carried out twice also what failed. */
export function repeatAttempts(): Layer {
  // Keeps an outage from being amplified: repeats cost, successes give back.
  let tokens = 500;

  return (next) => async (url, init, call) => {
    const { mayRepeat, options } = call;
    const { notifies } = call.operation;
    const isIdempotent = IDEMPOTENT_METHODS.includes(init.method as string);
    // Deno's fetch itself sends a request again whose connection breaks, a POST too, unless the body is
    // a stream. To Deno a Blob is one; its length is known all the same, so that nothing is chunked.
    if ((globalThis as { Deno?: unknown }).Deno && !isIdempotent) {
      init.body = await new Response(init.body).blob();
    }
    for (let repeats = 0; ; repeats += 1) {
      const signal = call.begin();
      // "manual", because "error" throws in Workers. Browsers then hide Location and show status 0.
      const work = next(url, withoutPrototype(init, { redirect: "manual", signal }), call);
      let response: Response | undefined;
      try {
        response = await work;
      } catch {
        // Thrown below, unless it is repeated.
      }
      if (response?.ok) {
        tokens = Math.min(500, tokens + 1);
      }
      // None if it failed before a request was sent.
      const { status, code, delivery, retryAfterMs = 0 }: Partial<Attempt> = call.attempt ?? {};
      const isRefused = delivery !== "unknown";
      const isRepeatable = isRefused
        ? UNDONE_FOR_NOW.includes(status ?? code)
        : ((response && mayRepeat?.(response)) ??
          (!notifies && (mayRepeat || isIdempotent) && OPEN_FOR_NOW.includes(status)));
      const delayMs = Math.max(
        Math.random() * 500 * 2 ** repeats,
        retryAfterMs,
        // A person isn't sent two messages at once, should the first have been sent after all.
        notifies ? 3000 : 0,
      );
      const cost = isRefused && response ? 10 : 5;
      if (
        !options.retry ||
        !isRepeatable ||
        repeats > (notifies ? 0 : 1) ||
        tokens < cost ||
        retryAfterMs > LONGEST_WAIT_MS ||
        delayMs >= call.leftMs()
      ) {
        return response ?? work;
      }
      tokens -= cost;
      discard(response);
      call.delayMs = delayMs;
      await call.wait(delayMs);
    }
  };
}
