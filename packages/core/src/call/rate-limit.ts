import type { ReadRateLimit } from "../description/description.js";

/**
 * Reads a vendor's rate-limit headers, by the names that its document gives them: one for what is left and
 * one for when there is more (`X-RateLimit-Remaining` and `-Reset`), or `RateLimit` for both, in any form of
 * its drafts. Generated descriptions call this, so that other clients don't carry it.
 */
export function rateLimit(remaining: string, reset: string = remaining): ReadRateLimit {
  return ({ headers }) => {
    const left = numberOf(headers.get(remaining), "r|remaining");
    const value = headers.get(reset);
    const at = numberOf(value, "t|reset");
    if (left !== 0 || value === null) {
      return undefined;
    }
    // Seconds from now, or where they would be years, since 1970 (in milliseconds too); or a date.
    const now = Date.parse(headers.get("date") ?? "") || Date.now();
    const ms = Number.isNaN(at)
      ? Date.parse(value) - now
      : at < 1e8
        ? at * 1000
        : at * (at < 1e11 ? 1000 : 1) - now;
    return ms >= 0 ? Math.ceil(ms) : undefined;
  };
}

/** The number that a header is, or that it holds under one of these names. */
function numberOf(value: string | null, names: string): number {
  const [, number] =
    new RegExp(`(?:^|[;,]\\s*)(?:(?:${names})=)?(\\d+(?:\\.\\d+)?)\\s*(?:$|[;,])`).exec(
      value ?? "",
    ) ?? [];
  return Number(number ?? Number.NaN);
}
