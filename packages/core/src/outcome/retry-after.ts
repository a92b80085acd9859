/**
 * Milliseconds that an answer asks to wait, 0 for a time that is over; undefined if it asks for none, or
 * for nonsense.
 */
export function readRetryAfter({ headers }: Response): number | undefined {
  const value = headers.get("retry-after") as string;
  // A date is the server's, so it is read by the server's clock where that is known.
  const ms = /^\d+$/.test(value)
    ? +value * 1000
    : /:.* GMT$/.test(value)
      ? Math.max(0, Date.parse(value) - (Date.parse(headers.get("date") as string) || Date.now()))
      : NaN;
  return ms >= 0 ? ms : undefined;
}
