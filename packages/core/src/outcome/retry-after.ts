/**
 * Milliseconds that an answer asks to wait; 0 if that time is over. Undefined without a Retry-After, or
 * with an invalid one.
 */
export function readRetryAfter({ headers }: Response): number | undefined {
  const value = headers.get("retry-after") as string;
  // A date is compared with the server's clock (its Date header), if that is known.
  const ms = /^\d+$/.test(value)
    ? +value * 1000
    : /:.* GMT$/.test(value)
      ? Math.max(0, Date.parse(value) - (Date.parse(headers.get("date") as string) || Date.now()))
      : NaN;
  return ms >= 0 ? ms : undefined;
}
