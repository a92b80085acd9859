import type { LimitSettings } from "../options/transport-options.js";
import { UNSENT_FOR_NOW } from "../outcome/codes.js";
import type { Attempt } from "../outcome/outcome.js";
import { FAILED_FOR_NOW, IDEMPOTENT_METHODS, REFUSED_FOR_NOW } from "../outcome/statuses.js";
import { discard } from "../platform/discard.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import { createPacer } from "./pacer.js";
import type { Layer } from "./send.js";

/** Statuses of a server that asks to send less. A 503 is a refusal only with a Retry-After. */
const FLOW_CONTROL: readonly unknown[] = [429, 503];

/** Statuses and codes of a request that surely did nothing, and may succeed later. */
const UNDONE_FOR_NOW: readonly unknown[] = [...REFUSED_FOR_NOW, ...UNSENT_FOR_NOW];

/** The same for an unknown outcome; undefined stands for no answer. */
const OPEN_FOR_NOW: readonly unknown[] = [...FAILED_FOR_NOW, undefined];

/** Repeats requests that surely weren't carried out, and failed ones that may be carried out twice. */
export function repeatAttempts(limit: LimitSettings): Layer {
  const join = createPacer(limit);
  // Keeps repeats from amplifying an outage: each costs 5 tokens, and a success gives 1 back. Flow control
  // costs none: it is no outage, and a refused request did nothing.
  let tokens = 500;

  return (next) => async (url, init, call) => {
    const { mayRepeat } = call;
    const { notifies } = call.operation;
    const { retry } = call.options;
    const isIdempotent = IDEMPOTENT_METHODS.includes(init.method as string);
    // If a connection breaks, Deno's fetch itself sends the request again, even a POST, unless the body
    // is a stream. Deno treats a Blob as one, and knows its length, so it doesn't send it in chunks.
    if ((globalThis as { Deno?: unknown }).Deno && !isIdempotent) {
      init.body = await new Response(init.body).blob();
    }
    const turn = join();
    call.leave = turn.leave;
    let repeats = 0;
    let waitsFrom = performance.now();
    for (let requests = 0; ; requests += 1) {
      const wait = turn.enter(requests > 0);
      if (wait) {
        await call.queue(wait, waitsFrom);
      }
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
      waitsFrom = performance.now();
      // There is no attempt if it failed before a request was sent.
      const { status, code, delivery, retryAfterMs }: Partial<Attempt> = call.attempt ?? {};
      const askedMs = retryAfterMs ?? (response && call.operation.rateLimit?.(response)) ?? 0;
      const isRefused = delivery !== "unknown";
      const isFlow = isRefused && FLOW_CONTROL.includes(status);
      const isRepeatable = isRefused
        ? UNDONE_FOR_NOW.includes(status ?? code)
        : ((response && mayRepeat?.(response)) ??
          (!notifies && (mayRepeat || isIdempotent) && OPEN_FOR_NOW.includes(status)));
      const backOffMs = Math.max(Math.random() * Math.min(500 * 2 ** requests, 8000), askedMs);
      // If the first was carried out after all, a person doesn't get two messages at once.
      const delayMs = notifies ? Math.max(backOffMs, 3000) : backOffMs;
      const most = retry && Math.min(retry.repeats, notifies ? 1 : retry.repeats);
      const isLast = repeats >= +most;
      const isTooLong = askedMs > (retry ? retry.longestWaitMs : 60_000);
      if (!isRepeatable) {
        turn.pass(status as number);
      } else if (isFlow && !isTooLong) {
        turn.refuse(backOffMs);
      }
      const isFree = isFlow && turn.hasHope(isLast);
      if (
        !isRepeatable ||
        !retry ||
        isTooLong ||
        (isFlow ? !isFree && isLast : isLast || tokens < 5) ||
        delayMs >= call.leftMs()
      ) {
        return response ?? work;
      }
      repeats += isFree ? 0 : 1;
      tokens -= isFlow ? 0 : 5;
      discard(response);
      turn.leave();
      // After a refusal by flow control, the whole queue waits, and the call keeps its place in it.
      if (!isFlow || notifies) {
        call.delayMs = delayMs;
        await call.wait(delayMs);
        waitsFrom = performance.now();
      }
    }
  };
}
