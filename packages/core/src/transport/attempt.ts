import type { VendorDescription } from "../description/description.js";
import { addHeaders } from "../options/headers.js";
import { PLATFORM_FETCH } from "../options/transport-options.js";
import { CONNECT_TIMEOUTS } from "../outcome/codes.js";
import { ConnectionError, TimeoutError } from "../outcome/errors.js";
import type { Attempt } from "../outcome/outcome.js";
import { explainRejection } from "../outcome/rejection.js";
import { readRetryAfter } from "../outcome/retry-after.js";
import { safeHeaders } from "../outcome/safe-headers.js";
import { discard } from "../platform/discard.js";
import { deliveryOfAnswer } from "./answer.js";
import type { CallContext } from "./call-context.js";
import { declaredType } from "./media-type.js";
import { refuseRedirect } from "./redirects.js";
import type { Layer, SendInit } from "./send.js";

type Schemes = VendorDescription["schemes"];

/** Records what became of each request, and turns a rejection of `fetch` into a typed error. */
export const recordAttempts =
  (schemes: Schemes): Layer =>
  (next) =>
  async (url, init, call) => {
    tellRequest(init, call, schemes);
    // The caller may have aborted while a credential was fetched. Then nothing is sent or recorded.
    init.signal?.throwIfAborted();
    const startedAt = performance.now();
    let work: Promise<Response> | undefined;
    let response: Response | undefined;
    let cause: ErrorOptions | undefined;
    let outcome: Omit<Attempt, "delayMs" | "durationMs">;
    call.phase = "headers";
    try {
      work = next(url, init, call);
      response = await call.race(work);
      call.phase = "body";
      const { ok, status } = response;
      const { success, requestIdHeader } = call.operation;
      call.requestId = (requestIdHeader && response.headers.get(requestIdHeader)) || undefined;
      call.type = ok && success ? declaredType(response, success) : "";
      // Read once, because a date may be compared with the clock, which moves on.
      const retryAfterMs = ok ? undefined : readRetryAfter(response);
      const delivery = deliveryOfAnswer(response, call, retryAfterMs);
      outcome = ok ? { status, delivery } : { status, delivery, retryAfterMs };
    } catch (error) {
      // Only the code is kept: the platform's message and properties may quote a header or the URL.
      const { isOwn, ...rejection } = explainRejection(error);
      outcome = rejection;
      // What the platform throws is never a cause: it may quote the URL or a header.
      if (isOwn && call.options.fetch !== PLATFORM_FETCH && error !== undefined) {
        cause = { cause: error };
      }
      if (call.signal?.aborted) {
        outcome = { ...outcome, aborted: true };
      }
      // The fetch may have returned something that isn't a Response.
      response = undefined;
      // A fetch that ignores signals may still answer: drop that body.
      work?.then(discard, () => {});
    }
    const { attempts, delayMs, requestId } = call;
    const attempt = { ...outcome, delayMs, durationMs: performance.now() - startedAt };
    call.attempt = attempt;
    call.tell("onAttempt", () => ({
      requestId,
      safeHeaders: response ? safeHeaders(response.headers) : {},
      ...attempt,
    }));
    attempts.push(attempt);
    call.delayMs = 0;
    if (response) {
      refuseRedirect(response, url, call);
      return response;
    }
    const { code, delivery } = outcome;
    const isUnsent = delivery === "not-sent";
    const unnamed = isUnsent ? "the platform blocks this port" : "the platform doesn't say why";
    const problem = `no answer came (${code ?? (cause ? "see the cause" : unnamed)})`;
    throw isUnsent && CONNECT_TIMEOUTS.includes(code)
      ? new TimeoutError(problem, call, { phase: "connect" })
      : new ConnectionError(problem, call, { code, ...cause });
  };

/** Lets hooks add headers, which are checked as the caller's are, and replace none. */
function tellRequest(init: SendInit, call: CallContext, schemes: Schemes): void {
  const { method, headers } = init;
  let added: Headers | undefined;
  call.tell("onRequest", () => {
    added ??= new Headers();
    return { method, path: call.operation.path, headers: added };
  });
  if (added) {
    // A copy, because a repeat begins with the same record.
    init.headers = { ...headers };
    addHeaders(init.headers, added, schemes, call, headers);
  }
}
