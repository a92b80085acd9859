import type { OperationDescription } from "./description.js";
import type { Attempt } from "./errors.js";

/** One call, as the layers see it. */
export interface Call extends Pick<OperationDescription, "security"> {
  /** The operation id; undefined for a fetch that serves no document. */
  readonly id?: string;
  /** The documented successes; undefined for a fetch that serves no document. */
  readonly success?: OperationDescription["success"];
  /** What became of each request so far, oldest first. */
  readonly attempts: Attempt[];
  readonly signal: AbortSignal | undefined;
}

/** Sends a request. Like `fetch`, but for the context of the call. */
export type Send = (url: URL, init: RequestInit, call: Call) => Promise<Response>;

/** Adds one behaviour to a `Send`. */
export type Layer = (next: Send) => Send;
