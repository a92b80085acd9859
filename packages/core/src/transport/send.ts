import type { CallContext } from "./call-context.js";

/** What `fetch` is called with. Header names are in lower case. */
export interface SendInit extends RequestInit {
  headers?: Record<string, string>;
}

/** Sends a request, like `fetch`, with the context of the call. */
export type Send = (url: string, init: SendInit, call: CallContext) => Promise<Response>;

/** Adds one behaviour to a `Send`. */
export type Layer = (next: Send) => Send;
