import { deliveryOfAnswer, explainRejection } from "./delivery.js";
import { ConnectionError, InvitekitError, TimeoutError } from "./errors.js";
import type { Layer } from "./send.js";

/** Notes what became of each request, and turns a rejection of `fetch` into a typed error. */
export const recordAttempts: Layer = (next) => async (url, init, call) => {
  const { signal, attempts } = call;
  const settled = new AbortController();
  try {
    const response = await new Promise<Response>((resolve, reject) => {
      // A provider of credentials, or a fetch that knows no signals, isn't waited for.
      signal?.addEventListener("abort", reject, settled);
      next(url, init, call).then(resolve, reject);
    });
    const { status } = response;
    attempts.push({ status, delivery: deliveryOfAnswer(response, call.success) });
    return response;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof InvitekitError) {
      throw error;
    }
    // The code alone goes on: the platform's message and properties may quote a header or the URL.
    const attempt = explainRejection(error);
    attempts.push(attempt);
    const { code = "unknown", delivery } = attempt;
    throw delivery === "not-sent" && code.includes("TIME")
      ? new TimeoutError("timed out: connect", call, { phase: "connect" })
      : new ConnectionError(`no answer (${code})`, call, { code: attempt.code });
  } finally {
    settled.abort(); // takes the listener away
  }
};
