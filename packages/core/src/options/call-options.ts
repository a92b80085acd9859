import type { OnAttempt, OnRequest } from "../outcome/outcome.js";

/** `fetch`, as far as clients use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Headers as callers pass them. A header that is undefined isn't sent. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/**
 * Limits of repeats. They can't make an operation repeatable, nor one that sends a person a message more
 * often than once, or sooner than after 3 s.
 */
export interface RetryOptions {
  /** The most repeats of a call; refusals by flow control count only if no other call gets through. Default: 2. */
  readonly repeats?: number | undefined;
  /** Milliseconds of the longest Retry-After that is waited for. Default: 60,000. */
  readonly longestWaitMs?: number | undefined;
}

/** How much a client sends. Calls beyond that wait in its queue, first come, first served. */
export interface LimitOptions {
  /** The most calls that are under way at a time, their bodies included. Default: no limit. */
  readonly concurrency?: number | undefined;
  /** The most requests in a second, evenly spread. Default: no limit, until the server sets one. */
  readonly perSecond?: number | undefined;
}

/** Limits, repeats and hooks: for all calls of a client, or for one call. */
export interface TransportOptions {
  /** Milliseconds for each request, from the credentials to the end of the body. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call, waits included. Default: 90,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Bytes of the largest answer that is read, after decompression. Default: 10,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Whether to repeat requests that surely weren't carried out, or may be twice, and within which
   * limits. Default: true.
   */
  readonly retry?: boolean | RetryOptions | undefined;
  /** Called before each request, to which it may add headers. */
  readonly onRequest?: OnRequest | undefined;
  /** Called for each request once its outcome is known. */
  readonly onAttempt?: OnAttempt | undefined;
}

/** The same with what is said of a client alone. */
export interface ClientTransportOptions extends TransportOptions {
  /** How much the client sends. Default: no limit but what the server's refusals teach. */
  readonly limit?: LimitOptions | undefined;
  /** Sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
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
