import type { Delivery } from "../outcome/outcome.js";
import { isRefused } from "../outcome/statuses.js";
import type { CallContext } from "./call-context.js";

/**
 * What an answer says about its request. The status decides. A 2xx must have a declared media type too,
 * because a page that isn't the vendor's says nothing. The body never changes it.
 */
export function deliveryOfAnswer(
  response: Response,
  { operation, mayRepeat, type }: CallContext,
  retryAfterMs: number | undefined,
): Delivery {
  const { ok, status, redirected } = response;
  // Nobody knows what a fetch that followed a redirect sent. A key's rules are for unknown outcomes.
  if (redirected || mayRepeat?.(response) !== undefined) {
    return "unknown";
  }
  if (ok) {
    return type === undefined ? "unknown" : "applied";
  }
  // A 503 with a time to come back counts as "not now". RFC 9110 doesn't promise that, but servers that
  // name a time do so before they start the work.
  const isLater = status === 503 && retryAfterMs !== undefined;
  return operation.delivery?.[status] ?? (isLater || isRefused(status) ? "rejected" : "unknown");
}
