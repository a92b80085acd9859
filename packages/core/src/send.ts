import type { OperationDescription } from "./description.js";
import type { Attempt, TimeoutPhase } from "./errors.js";
import type { TransportSettings } from "./transport-options.js";

/** What the transport must know of an operation; a fetch that serves no document knows less. */
export type CallDescription = Pick<OperationDescription, "security"> &
  Partial<Pick<OperationDescription, "success" | "notifies" | "delivery">> & {
    /** The operation id. */
    readonly id?: string;
    readonly idempotency?: OperationDescription["idempotency"] | undefined;
  };

/** One call, as the layers see it. */
export interface Call extends CallDescription, TransportSettings {
  readonly signal: AbortSignal | undefined;
  /** Of the client and of the call. */
  readonly hooks: readonly TransportSettings["onAttempt"][];
  /** Sent with every request. Without one `idempotency` is undefined. */
  readonly idempotencyKey: string | undefined;
  /** What became of each request so far, oldest first. */
  readonly attempts: Attempt[];
  /** When the total time is over, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** What was waited before the next request. */
  delayMs: number;
  /** What is being waited for. */
  phase?: TimeoutPhase;
  /** What was being waited for when a limit was reached. */
  expired?: TimeoutPhase | undefined;
  /** True once a refused credential was renewed. */
  isRenewed?: true;
  /** Of the latest attempt. */
  controller?: AbortController;
  /** Ends what is being waited for. */
  reject?: (reason?: unknown) => void;
  /** Takes the timer and the listener away. */
  release?: () => void;
}

/** Sends a request. Like `fetch`, but for the context of the call. */
export type Send = (url: URL, init: RequestInit, call: Call) => Promise<Response>;

/** Adds one behaviour to a `Send`. */
export type Layer = (next: Send) => Send;
