/**
 * What became of a request:
 * - `not-sent`: it never left.
 * - `rejected`: the server refused it and did nothing.
 * - `applied`: the server carried it out.
 * - `unknown`: it may or may not have been carried out. Look before you repeat it.
 */
export type Delivery = "not-sent" | "rejected" | "applied" | "unknown";

/** Statuses with which a server says that it did nothing (RFC 9110 unless noted). */
const REFUSALS: ReadonlySet<number> = new Set([
  307, // Temporary Redirect: to be sent elsewhere, so not handled here
  308, // Permanent Redirect: likewise
  400, // Bad Request
  401, // Unauthorized
  402, // Payment Required
  403, // Forbidden
  404, // Not Found
  405, // Method Not Allowed
  406, // Not Acceptable
  410, // Gone
  411, // Length Required
  412, // Precondition Failed
  413, // Content Too Large
  414, // URI Too Long
  415, // Unsupported Media Type
  417, // Expectation Failed
  421, // Misdirected Request
  422, // Unprocessable Content
  423, // Locked (RFC 4918)
  424, // Failed Dependency (RFC 4918)
  425, // Too Early (RFC 8470)
  426, // Upgrade Required
  428, // Precondition Required (RFC 6585)
  429, // Too Many Requests (RFC 6585)
  431, // Request Header Fields Too Large (RFC 6585)
  451, // Unavailable For Legal Reasons (RFC 7725)
  501, // Not Implemented
  505, // HTTP Version Not Supported
  511, // Network Authentication Required (RFC 6585)
]);

/** A whole number of seconds or a date. */
const RETRY_AFTER = /^\s*(\d+\s*$|[A-Z][a-z]{2}\w*,? )/;

/** What a status says of its request. The body never changes it. */
export function deliveryOfStatus(status: number, headers: Headers): Delivery {
  if (status >= 200 && status < 300) {
    return "applied";
  }
  // 503 with a time to come back is taken as "not now". RFC 9110 doesn't promise that; servers that
  // name a time do so before they start the work.
  const refused =
    REFUSALS.has(status) || (status === 503 && RETRY_AFTER.test(headers.get("retry-after") ?? ""));
  return refused ? "rejected" : "unknown";
}

const ORDER: readonly Delivery[] = ["not-sent", "rejected", "unknown", "applied"];

/** The delivery of a call whose requests ended like this: that of the worst one. */
export function worstDelivery(deliveries: readonly Delivery[]): Delivery {
  return ORDER[Math.max(0, ...deliveries.map((delivery) => ORDER.indexOf(delivery)))] as Delivery;
}
