import type { Delivery } from "../outcome/outcome.js";
import { isRefused } from "../outcome/statuses.js";
import type { CallContext } from "./call-context.js";

/**
 * What an answer says of its request: its status, and of a 2xx the media type, for nothing is known
 * after a page that isn't the vendor's. The body never changes it.
 */
export function deliveryOfAnswer(
  response: Response,
  { operation, mayRepeat, type }: CallContext,
  retryAfterMs: number | undefined,
): Delivery {
  const { ok, status, redirected } = response;
  // A fetch that followed a redirect sent what isn't known; the key's own rules are for the unknown.
  if (redirected || mayRepeat?.(response) !== undefined) {
    return "unknown";
  }
  if (ok) {
    return type === undefined ? "unknown" : "applied";
  }
  // 503 with a time to come back is taken as "not now". RFC 9110 doesn't promise that; servers that
  // name a time do so before they start the work.
  const isLater = status === 503 && retryAfterMs !== undefined;
  return operation.delivery?.[status] ?? (isLater || isRefused(status) ? "rejected" : "unknown");
}
