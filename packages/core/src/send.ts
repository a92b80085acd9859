import type { OperationDescription } from "./description.js";
import type { Attempt } from "./errors.js";

/** One call, as the layers see it. */
export interface Call {
  /** The operation id; undefined for a fetch that serves no document. */
  readonly id: string | undefined;
  readonly security: OperationDescription["security"];
  /** The documented successes; undefined for a fetch that serves no document. */
  readonly success: OperationDescription["success"] | undefined;
  /** What became of each request so far, oldest first. */
  readonly attempts: Attempt[];
  readonly signal: AbortSignal | undefined;
}

/** `RequestInit` whose headers are a record with lower-case names, so that a layer can add one cheaply. */
export interface SendInit extends RequestInit {
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a request. Like `fetch`, but for the context of the call. */
export type Send = (url: URL, init: SendInit, call: Call) => Promise<Response>;

/** Adds one behaviour to a `Send`. */
export type Layer = (next: Send) => Send;
