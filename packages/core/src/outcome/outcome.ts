import type { SafeHeaderValues } from "./safe-headers.js";

/**
 * What became of a request:
 * - `not-sent`: it never left.
 * - `rejected`: the server refused it and did nothing.
 * - `applied`: the server carried it out.
 * - `unknown`: it may or may not have been carried out. Look before you repeat it.
 */
export type Delivery = "not-sent" | "rejected" | "applied" | "unknown";

/** One request of a call and what became of it. */
export interface Attempt {
  /** The status of the answer, if there was one; 0 for a redirect that a browser hides. */
  readonly status?: number | undefined;
  /** The platform's error code, if there was no answer and it gave one. */
  readonly code?: string | undefined;
  readonly delivery: Delivery;
  /** True if the caller's signal ended the request before it had an answer. */
  readonly aborted?: true | undefined;
  /** Milliseconds that the answer asks to wait (Retry-After). */
  readonly retryAfterMs?: number | undefined;
  /** Milliseconds that the client waited before this request. */
  readonly delayMs: number;
  /** Milliseconds from the start to the headers of the answer, or to the failure. */
  readonly durationMs: number;
}

/** What `onAttempt` gets. It never holds a credential, a body or a URL. */
export interface AttemptEvent extends Attempt {
  /** The vendor's name; undefined for `createFetch`, which has no document. */
  readonly vendor: string | undefined;
  /** The operation id; undefined for `createFetch`, which has no document. */
  readonly operation: string | undefined;
  /** 1 for the first request of the call. */
  readonly attempt: number;
  /** The vendor's id of the request, if its document names a header for it. */
  readonly requestId: string | undefined;
  /** The answer's headers that do no harm in a log, such as those of rate limits; none without one. */
  readonly safeHeaders: SafeHeaderValues;
}

/** Called for each request once its outcome is known. The call doesn't wait for it, and ignores errors. */
export type OnAttempt = (event: AttemptEvent) => unknown;

/** What `onRequest` gets. It never holds a credential, a value of the path or a body. */
export interface RequestEvent {
  /** The vendor's name; undefined for `createFetch`, which has no document. */
  readonly vendor: string | undefined;
  /** The operation id; undefined for `createFetch`. */
  readonly operation: string | undefined;
  /** 1 for the first request of the call. */
  readonly attempt: number;
  /** In capitals. */
  readonly method: string;
  /** The path's template, such as `/v1/users/{userId}`; undefined for `createFetch`. */
  readonly path: string | undefined;
  /**
   * Empty. What the hook sets before it returns or awaits is sent with this request. A header that the
   * request has already, and one that only the client sets, is a ConfigError: nothing is sent.
   */
  readonly headers: Headers;
}

/** Called before each request. The call doesn't wait for it, and ignores errors. */
export type OnRequest = (event: RequestEvent) => unknown;

/** What was being waited for when a time limit passed. */
export type TimeoutPhase = "credentials" | "connect" | "headers" | "body" | "total";

/** The delivery of a call: that of its worst request. */
export function worstDelivery(attempts: readonly { readonly delivery: Delivery }[]): Delivery {
  const order: readonly Delivery[] = ["applied", "unknown", "rejected"];
  return order.find((worst) => attempts.some(({ delivery }) => delivery === worst)) ?? "not-sent";
}
