import { deliveryOfStatus } from "./delivery.js";
import { ConnectionError, InvitekitError, TimeoutError } from "./errors.js";
import { explainFailure } from "./failure.js";
import { isForeign } from "./media-type.js";
import type { Layer } from "./send.js";

/** Notes what became of each request, and turns a rejection of `fetch` into a typed error. */
export const recordAttempts: Layer = (next) => async (url, init, call) => {
  let response: Response;
  try {
    response = await next(url, init, call);
  } catch (error) {
    if (call.signal?.aborted) {
      throw call.signal.reason;
    }
    if (error instanceof InvitekitError) {
      throw error;
    }
    const { code, delivery, connectTimedOut } = explainFailure(error);
    call.attempts.push({ ...(code === undefined ? {} : { code }), delivery });
    const context = {
      operation: call.id,
      attempts: call.attempts,
      delivery,
      // The code alone: the platform's message may quote a header or the URL.
      cause: code === undefined ? undefined : Object.assign(new Error(code), { code }),
    };
    throw connectTimedOut
      ? new TimeoutError("connect", context)
      : new ConnectionError(code, context);
  }
  const { status, headers } = response;
  const foreign = response.ok && call.success !== undefined && isForeign(response, call.success);
  call.attempts.push({ status, delivery: foreign ? "unknown" : deliveryOfStatus(status, headers) });
  return response;
};
