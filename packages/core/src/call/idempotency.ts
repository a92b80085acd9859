import { ConfigError } from "../outcome/errors.js";
import { IDEMPOTENT } from "../outcome/idempotent.js";
import type { Call } from "../transport/call.js";
import type { Input, Operation } from "./make-call.js";

/** Gives a call its idempotency key, where a second request would act a second time or the caller has one. */
export type Idempotency = (
  call: Call,
  operation: Pick<Operation, "method" | "parameters">,
  input: Input,
  headers: Readonly<Record<string, string>>,
) => void;

/** What a document says of its key, as `x-idempotency-key`. */
export interface IdempotencyRules {
  /** The status that says: the first request with this key is still being worked on. */
  readonly running?: number;
  /** The response header without whose `true` a 500 is not repeated. */
  readonly retryable?: string;
}

/**
 * Rules for an idempotency key: one for each call, the same on all of its requests. Generated
 * descriptions call it, so that a client of a vendor without a key doesn't carry it.
 */
export function idempotency({ running, retryable }: IdempotencyRules = {}): Idempotency {
  return (call, { method, parameters }, input, headers) => {
    const name = parameters.idempotencyKey?.name ?? "idempotencyKey";
    // Else it would give way to the key that is made here, in silence.
    if (headers[name.toLowerCase()] !== undefined) {
      throw new ConfigError(`headers.${name}`, "is set by `idempotencyKey`", call);
    }
    const { idempotencyKey: key = IDEMPOTENT.test(method) ? undefined : crypto.randomUUID() } =
      input;
    if (key === undefined) {
      return;
    }
    // Visible ASCII, as many as the vendors that document a limit take.
    if (typeof key !== "string" || !/^[!-~]{1,255}$/.test(key)) {
      throw new ConfigError("idempotencyKey", "must be 1 to 255 visible ASCII characters", call);
    }
    input.idempotencyKey = key;
    call.keyed = { idempotencyKey: key };
    call.mayRepeat = ({ status, headers }) => {
      if (status === running) {
        return true;
      }
      return status === 500 && retryable ? headers.get(retryable) === "true" : undefined;
    };
  };
}
