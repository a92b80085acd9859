import { withoutPrototype } from "../options/unknown-names.js";
import type { Call } from "../transport/call.js";
import { REFUSED } from "./statuses.js";

/**
 * What became of a request:
 * - `not-sent`: it never left.
 * - `rejected`: the server refused it and did nothing.
 * - `applied`: the server carried it out.
 * - `unknown`: it may or may not have been carried out. Look before you repeat it.
 */
export type Delivery = "not-sent" | "rejected" | "applied" | "unknown";

/**
 * What an answer says of its request: its status, and of a 2xx the media type, for nothing is known
 * after a page that isn't the vendor's. The body never changes it.
 */
export function deliveryOfAnswer(
  response: Response,
  { operation, mayRepeat, type }: Call,
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
  return (
    operation.delivery?.[status] ?? (isLater || REFUSED.test(`${status}`) ? "rejected" : "unknown")
  );
}

/** The delivery of a call whose requests ended like this: that of the worst one. */
export function worstDelivery(attempts: readonly { readonly delivery: Delivery }[]): Delivery {
  const order: readonly Delivery[] = ["applied", "unknown", "rejected"];
  return order.find((worst) => attempts.some(({ delivery }) => delivery === worst)) ?? "not-sent";
}

/**
 * System calls that end before anything is sent, and beginnings of Node's codes that say the same:
 * EAI_AGAIN, ENOTFOUND, ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, UND_ERR_CONNECT_TIMEOUT, and those for
 * a certificate that fails verification: OpenSSL's X509_V_ERR_*, most of which name it, and
 * ERR_TLS_CERT_ALTNAME_INVALID. An alert of the server, ERR_SSL_*, is none of them.
 */
const NOT_SENT =
  /connect|getadd|AI_AGAIN|REFUSED|UNREACH|NOTF|_CONNECT_|VERIFY|^INVALID_[CP]|PATH_L|^(?!ERR_SSL).*CERT/;

interface PlatformError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly PlatformError[];
}

/** The platform's code and what became of the request, for a `fetch` that rejected. */
export function explainRejection(
  thrown: unknown,
  depth = 9, // a chain of causes may be a ring
): { readonly code?: string; readonly delivery: Delivery } {
  const error = Object(thrown) as PlatformError;
  const { cause, errors } = error;
  // Nothing that a polluted Object.prototype has.
  const { code } = withoutPrototype(error);
  // A DOMException's code is a number and says nothing.
  if (typeof code === "string") {
    // Node tries every address of a name and reports an AggregateError.
    const members = errors?.length ? errors : [error];
    // The same code from a later `read` or `write` would say nothing about what the server got.
    const isUnsent = members.every((each) => {
      const { syscall, code } = withoutPrototype(each);
      return NOT_SENT.test(`${syscall ?? code}`);
    });
    return { code, delivery: isUnsent ? "not-sent" : "unknown" };
  }
  return depth ? explainRejection(cause, depth - 1) : { delivery: "unknown" };
}
