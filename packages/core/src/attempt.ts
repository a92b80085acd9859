import { discard } from "./body.js";
import type { OnAttempt } from "./call-options.js";
import { type Attempt, ConnectionError, TimeoutError } from "./errors.js";
import { declaredType } from "./media-type.js";
import { deliveryOfAnswer, explainRejection } from "./outcome.js";
import { refuseRedirect } from "./redirects.js";
import { readRetryAfter } from "./retry-after.js";
import type { Send } from "./send.js";
import type { Fetch } from "./transport.js";

/** Sends. Notes what became of each request, and turns a rejection of `fetch` into a typed error. */
export function recordAttempts(fetch: Fetch): Send {
  return async (url, init, call) => {
    // A provider may have seen the caller go: what isn't sent is no attempt.
    init.signal?.throwIfAborted();
    const startedAt = performance.now();
    let work: Promise<Response> | undefined;
    let response: Response | undefined;
    let outcome: Omit<Attempt, "delayMs" | "durationMs">;
    call.phase = "headers";
    try {
      work = fetch(url, init);
      response = await call.race(work);
      call.phase = "body";
      const { ok, status, headers } = response;
      call.answerId = (call.requestId && headers.get(call.requestId)) || undefined;
      call.type = ok ? declaredType(response, call.success) : undefined;
      // Once: a date may be read against the clock, which goes on.
      const retryAfterMs = readRetryAfter(response);
      const delivery = deliveryOfAnswer(response, call, retryAfterMs);
      outcome = { status, delivery, retryAfterMs };
    } catch (error) {
      // The code alone goes on: the platform's message and properties may quote a header or the URL.
      outcome = explainRejection(error);
      // Of a fetch that knows no signals, an answer that comes too late.
      work?.then(discard, () => {});
    }
    const { attempts, delayMs, hooks, id } = call;
    const attempt = { ...outcome, delayMs, durationMs: performance.now() - startedAt };
    call.attempt = attempt;
    attempts.push(attempt);
    call.delayMs = 0;
    const tell = async (hook: OnAttempt | undefined) =>
      hook?.({ operation: id, attempt: attempts.length, ...attempt });
    for (const hook of hooks) {
      tell(hook).catch(() => {});
    }
    if (response) {
      refuseRedirect(response, url, call);
      return response;
    }
    const { code, delivery } = outcome;
    const problem = `no answer (${code ?? "unknown"})`;
    throw delivery === "not-sent" && /TIME/.test(code as string)
      ? new TimeoutError(problem, call, { phase: "connect" })
      : new ConnectionError(problem, call, { code });
  };
}
