import type { OnAttempt, OnRequest } from "../outcome/outcome.js";

/** `fetch`, as far as clients use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Headers as callers pass them. A header that is undefined isn't sent. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Limits, repeats and hooks: for all calls of a client, or for one call. */
export interface TransportOptions {
  /** Milliseconds for each request, from the credentials to the end of the body. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call, waits included. Default: 90,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Bytes of the largest answer that is read, after decompression. Default: 10,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /** Whether to repeat requests that surely weren't carried out, or may be twice. Default: true. */
  readonly retry?: boolean | undefined;
  /** Called before each request, to which it may add headers. */
  readonly onRequest?: OnRequest | undefined;
  /** Called for each request once its outcome is known. */
  readonly onAttempt?: OnAttempt | undefined;
}

/** What a call takes in addition to the operation's parameters and body. */
export interface CallOptions extends TransportOptions {
  /** Sent only with this call; they win over the client's. */
  readonly headers?: HeaderValues | undefined;
  /** Ends the call: it rejects with an AbortError, whose `cause` is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes if the vendor documents an idempotency key. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * The vendor carries out calls with the same key only once. 1 to 255 visible ASCII characters.
   * Default: a new UUID for each POST and PATCH.
   */
  readonly idempotencyKey?: string | undefined;
}
