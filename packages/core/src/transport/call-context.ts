import type { KeyedCall, OperationDescription, ReadRateLimit } from "../description/description.js";
import type { Hook, TransportSettings } from "../options/transport-options.js";
import type { Attempt, TimeoutPhase } from "../outcome/outcome.js";

/** What the transport must know about an operation; `createFetch` has no document, and knows less. */
export type CallDescription = Pick<OperationDescription, "security"> &
  Partial<Pick<OperationDescription, "success" | "begins" | "notifies" | "delivery">> & {
    /** The vendor's name. */
    readonly vendor?: string;
    /** The operation id. */
    readonly id?: string;
    /** The path's template. */
    readonly path?: string;
    /** The response header that carries the vendor's request id. */
    readonly requestIdHeader?: string | undefined;
    readonly rateLimit?: ReadRateLimit | undefined;
  };

/** One call: what its layers share. */
export interface CallContext {
  readonly vendor: string | undefined;
  readonly id: string | undefined;
  readonly operation: CallDescription;
  readonly options: TransportSettings;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** What became of each request so far, oldest first. */
  readonly attempts: Attempt[];
  /** The latest attempt; undefined until the current request has an outcome. */
  attempt?: Attempt | undefined;
  /** The key that is sent with every request, if the vendor documents one. */
  keyed?: KeyedCall["keyed"];
  mayRepeat?: KeyedCall["mayRepeat"];
  isReplayed?: KeyedCall["isReplayed"];
  /** The vendor's id of the current request, once it has an answer. */
  requestId?: string | undefined;
  /** Milliseconds that the call waited before the next request. */
  delayMs: number;
  /** What the call is waiting for. */
  phase?: TimeoutPhase;
  /** The declared media type of the 2xx that came; undefined if its type isn't declared. */
  type?: string | undefined;
  /** True once a refused credential has been renewed. */
  isRenewed?: true;

  /**
   * Calls the hooks of that name, the client's and the call's, each with an event of its own. They can
   * neither end nor delay the call.
   */
  readonly tell: (name: Hook, more: () => object) => void;
  /** Milliseconds left of the total time. */
  readonly leftMs: () => number;
  /** Starts the time of an attempt, which lasts until the body is read. The signal ends the request. */
  readonly begin: () => AbortSignal;
  /** Settles as `work` does, or rejects on a time limit or an abort: a provider or fetch may hang. */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly wait: (ms: number) => Promise<void>;
  /**
   * Waits for the call's turn in the client's queue. The total time passes meanwhile, but not before
   * the first request. `since` is when it began to wait.
   */
  readonly queue: (turn: Promise<void>, since: number) => Promise<void>;
  /** Gives the call's place in the client's queue up. */
  leave?: () => void;
  /** Stops the request, and returns what to throw: a TimeoutError if a limit was reached. */
  readonly explain: (failure: unknown) => unknown;
  /**
   * Gives the place up, and removes timer and listener. Throws an AbortError after the caller's abort,
   * which wins over any result.
   */
  readonly end: () => void;
}
