import { deliveryOfStatus, explainRejection } from "./delivery.js";
import { ConnectionError, InvitekitError, TimeoutError } from "./errors.js";
import { isForeign } from "./media-type.js";
import type { Layer } from "./send.js";

/** Notes what became of each request, and turns a rejection of `fetch` into a typed error. */
export const recordAttempts: Layer = (next) => async (url, init, call) => {
  try {
    const response = await next(url, init, call);
    const { status } = response;
    const delivery = isForeign(response, call.success) ? "unknown" : deliveryOfStatus(response);
    call.attempts.push({ status, delivery });
    return response;
  } catch (error) {
    call.signal?.throwIfAborted();
    if (error instanceof InvitekitError) {
      throw error;
    }
    // The code alone goes on: the platform's message and properties may quote a header or the URL.
    const attempt = explainRejection(error);
    call.attempts.push(attempt);
    const { code = "no reason", delivery } = attempt;
    throw delivery === "not-sent" && code.includes("TIME")
      ? new TimeoutError("timed out: connect", call, { phase: "connect" })
      : new ConnectionError(`no answer (${code})`, call, { code: attempt.code });
  }
};
