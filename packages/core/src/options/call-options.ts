import type { OnAttempt } from "../outcome/outcome.js";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Headers as callers give them; undefined is left out. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** How long, how much and how often: of a client for all of its calls, and of one call. */
export interface TransportOptions {
  /** Milliseconds for each request, from the credentials to the end of the body. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call, waits included. Default: 90,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** The largest answer that is read, in bytes after decompression. Default: 10,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /** Whether to send again what surely was not carried out, or may be twice. Default: true. */
  readonly retry?: boolean | undefined;
  /** Hears of each request once its outcome is known. */
  readonly onAttempt?: OnAttempt | undefined;
}

/** What a call takes besides the operation's parameters and body. */
export interface CallOptions extends TransportOptions {
  /** Sent with this call alone; they win over the client's. */
  readonly headers?: HeaderValues | undefined;
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes where the vendor documents an idempotency key. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * The same key makes the vendor carry out repeated calls once: 1 to 255 visible ASCII characters.
   * Default: a new UUID for each POST and PATCH.
   */
  readonly idempotencyKey?: string | undefined;
}
