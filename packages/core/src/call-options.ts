import type { HeaderValues } from "./headers.js";

/** What a call takes besides the operation's parameters and body. */
export interface CallOptions {
  /** Sent with this call alone; they win over the client's. */
  readonly headers?: HeaderValues | undefined;
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes where the vendor documents an idempotency key. */
export interface KeyedCallOptions extends CallOptions {
  /** The same key makes the vendor carry out repeated calls once. */
  readonly idempotencyKey?: string | undefined;
}
