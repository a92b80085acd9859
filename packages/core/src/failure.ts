import type { Delivery } from "./delivery.js";

/** A failure of the platform's fetch, reduced to what may be shown. */
export interface Failure {
  readonly code: string | undefined;
  readonly delivery: Delivery;
  readonly connectTimedOut: boolean;
}

/** Failures before a connection exists. */
const UNCONNECTED: ReadonlySet<string> = new Set([
  "EAI_AGAIN", // the name could not be looked up for now
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND", // the name does not exist
  "ETIMEDOUT",
]);

/** Node's codes for a certificate that fails verification (OpenSSL's X509_V_ERR_* without the prefix). */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$)/;

/** What became of a request whose `fetch` rejected with this. */
export function explainFailure(thrown: unknown): Failure {
  const source = findCoded(thrown);
  const code = source?.code;
  // Only errno codes come with a system call, and only these two run before anything can be sent:
  // the same code from a later read or write says nothing about what the server got.
  const notSent =
    code !== undefined &&
    (code === "UND_ERR_CONNECT_TIMEOUT" ||
      CERTIFICATE.test(code) ||
      (UNCONNECTED.has(code) && members(source).every(isBeforeConnection)));
  return {
    code,
    delivery: notSent ? "not-sent" : "unknown",
    connectTimedOut: notSent && /TIMEDOUT|TIMEOUT/.test(code),
  };
}

interface Coded {
  readonly code: string;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/** The first error in the chain of causes with a code that is text (a DOMException's is a number). */
function findCoded(thrown: unknown): Coded | undefined {
  let error = thrown;
  for (let depth = 0; depth < 5 && typeof error === "object" && error !== null; depth += 1) {
    if ("code" in error && typeof error.code === "string") {
      return error as Coded;
    }
    error = "cause" in error ? error.cause : undefined;
  }
  return undefined;
}

/** Node tries several addresses of a name and then reports an AggregateError. */
function members(error: Coded | undefined): readonly unknown[] {
  return Array.isArray(error?.errors) && error.errors.length > 0 ? error.errors : [error];
}

function isBeforeConnection(error: unknown): boolean {
  const { code, syscall } = error as Coded;
  return UNCONNECTED.has(code) && (syscall === "connect" || syscall === "getaddrinfo");
}
