/** Headers of an answer that do no harm in a log, by lower-case name. */
export type SafeHeaderValues = Readonly<Record<string, string>>;

/** What an answer is, when it was made, and the limits that it tells, whatever they are called. */
const SAFE = /^(content-type|date|retry-after|(x-)?rate-?limit(-[a-z-]+)?)$/;

/** Those of an answer's headers that do no harm in a log: its type and date, and the limits that it tells. */
export function safeHeaders(headers: Headers): SafeHeaderValues {
  return Object.fromEntries([...headers].filter(([name]) => SAFE.test(name)));
}
