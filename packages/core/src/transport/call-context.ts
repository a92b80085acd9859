import type { KeyedCall, OperationDescription } from "../description/description.js";
import type { TransportSettings } from "../options/transport-options.js";
import type { Attempt, OnAttempt, TimeoutPhase } from "../outcome/outcome.js";

/** What the transport must know of an operation; a fetch that serves no document knows less. */
export type CallDescription = Pick<OperationDescription, "security"> &
  Partial<Pick<OperationDescription, "success" | "notifies" | "delivery">> & {
    /** The operation id. */
    readonly id?: string;
    /** The response header that carries the vendor's request id. */
    readonly requestId?: string | undefined;
  };

/** One call, as the layers see it. */
export interface CallContext {
  readonly id: string | undefined;
  readonly operation: CallDescription;
  readonly options: TransportSettings;
  /** Of the client and of the call. */
  readonly hooks: readonly (OnAttempt | undefined)[];
  /** What became of each request so far, oldest first. */
  readonly attempts: Attempt[];
  /** The latest of them; undefined until the request of the attempt under way has an outcome. */
  attempt?: Attempt | undefined;
  /** Where the vendor documents one: the key that is sent with every request. */
  keyed?: KeyedCall["keyed"];
  mayRepeat?: KeyedCall["mayRepeat"];
  /** The vendor's id of the request, once there is an answer to the attempt under way. */
  requestId?: string | undefined;
  /** What was waited before the next request. */
  delayMs: number;
  /** What is being waited for. */
  phase?: TimeoutPhase;
  /** What the document declares of the 2xx that came; undefined where it is something else. */
  type?: string | undefined;
  /** True once a refused credential was renewed. */
  isRenewed?: true;

  /** Milliseconds of the total time that are left. */
  readonly leftMs: () => number;
  /** Gives an attempt its time, which goes on until the body is read. Its signal ends the request. */
  readonly begin: () => AbortSignal;
  /** Settles as `work` does, unless time or the caller end it: a provider, stream or fetch may hang. */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly wait: (ms: number) => Promise<void>;
  /** What to throw for a failure: the limit that was reached, if one was. Stops the request. */
  readonly explain: (failure: unknown) => unknown;
  /** Leaves no timer and no listener. The caller's abort takes precedence over whatever came. */
  readonly end: () => void;
}
