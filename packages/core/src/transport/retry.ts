import { UNSENT_FOR_NOW } from "../outcome/codes.js";
import type { Attempt } from "../outcome/outcome.js";
import { FAILED_FOR_NOW, IDEMPOTENT_METHODS, REFUSED_FOR_NOW } from "../outcome/statuses.js";
import { discard } from "../platform/discard.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import type { Layer } from "./send.js";

/** The longest Retry-After that a call waits for. */
const LONGEST_WAIT_MS = 60_000;

/** Statuses and codes of a request that surely did nothing, and may succeed later. */
const UNDONE_FOR_NOW: readonly unknown[] = [...REFUSED_FOR_NOW, ...UNSENT_FOR_NOW];

/** The same for an unknown outcome; undefined stands for no answer. */
const OPEN_FOR_NOW: readonly unknown[] = [...FAILED_FOR_NOW, undefined];

/** Repeats requests that surely weren't carried out, and failed ones that may be carried out twice. */
export function repeatAttempts(): Layer {
  // Keeps repeats from amplifying an outage: each costs tokens, and successes give some back.
  let tokens = 500;

  return (next) => async (url, init, call) => {
    const { mayRepeat, options } = call;
    const { notifies } = call.operation;
    const isIdempotent = IDEMPOTENT_METHODS.includes(init.method as string);
    // If a connection breaks, Deno's fetch itself sends the request again, even a POST, unless the body
    // is a stream. Deno treats a Blob as one, and knows its length, so it doesn't send it in chunks.
    if ((globalThis as { Deno?: unknown }).Deno && !isIdempotent) {
      init.body = await new Response(init.body).blob();
    }
    for (let repeats = 0; ; repeats += 1) {
      const signal = call.begin();
      // "manual", because "error" throws in Workers. Browsers then hide Location, and show status 0.
      const work = next(url, withoutPrototype(init, { redirect: "manual", signal }), call);
      let response: Response | undefined;
      try {
        response = await work;
      } catch {
        // Thrown below, unless the request is repeated.
      }
      if (response?.ok) {
        tokens = Math.min(500, tokens + 1);
      }
      // There is no attempt if it failed before a request was sent.
      const { status, code, delivery, retryAfterMs = 0 }: Partial<Attempt> = call.attempt ?? {};
      const isRefused = delivery !== "unknown";
      const isRepeatable = isRefused
        ? UNDONE_FOR_NOW.includes(status ?? code)
        : ((response && mayRepeat?.(response)) ??
          (!notifies && (mayRepeat || isIdempotent) && OPEN_FOR_NOW.includes(status)));
      const delayMs = Math.max(
        Math.random() * 500 * 2 ** repeats,
        retryAfterMs,
        // If the first was carried out after all, a person doesn't get two messages at once.
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
