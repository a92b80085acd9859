import type { OpenApiDocument } from "../document/openapi.ts";
import type { ApiOperation } from "../simplify/normalise.ts";
import { responseHeaders } from "./response-headers.ts";

/**
 * The response headers that say what is left of a quota, and when there is more, as core's `rateLimit`
 * takes them: a pair, or `RateLimit` alone. Undefined if the document describes none.
 */
export function rateLimitHeaders(
  document: OpenApiDocument,
  operations: readonly ApiOperation[],
): readonly string[] | undefined {
  const names = responseHeaders(document, operations).map(([name]) => name);
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const both = find(/^ratelimit$/i);
  const remaining = find(/^(x-)?rate-?limit-remaining$/i);
  const reset = find(/^(x-)?rate-?limit-reset$/i);
  if (both !== undefined) {
    return [both];
  }
  return remaining !== undefined && reset !== undefined ? [remaining, reset] : undefined;
}
