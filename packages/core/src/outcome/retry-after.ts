/**
 * Milliseconds that an answer asks to wait; 0 if that time is over. Undefined without a Retry-After, or
 * with an invalid one.
 */
export function readRetryAfter({ headers }: Response): number | undefined {
  const value = headers.get("retry-after") ?? "";
  // Where the header was sent twice, its values are joined: the longest counts. Fractions are rounded up.
  const ms = /^\d[\d., ]*$/.test(value)
    ? Math.ceil(Math.max(...value.split(",").map(Number))) * 1000
    : // A date is compared with the server's clock (its Date header), if that is known.
      Math.max(0, readDate(value) - (readDate(headers.get("date") ?? "") || Date.now()));
  return ms >= 0 ? ms : undefined;
}

/** A date in one of the three forms of RFC 9110, section 5.6.7. `asctime` names no zone, but is in GMT. */
function readDate(text: string): number {
  return /:.* (GMT|\d{4})$/.test(text)
    ? Date.parse(`${text.replace(/ GMT$/, "")} GMT`)
    : Number.NaN;
}
