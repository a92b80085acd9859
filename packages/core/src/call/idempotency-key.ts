import type { ChooseIdempotencyKey, KeyedCall } from "../description/description.js";
import { ConfigError } from "../outcome/errors.js";
import { IDEMPOTENT_METHODS } from "../outcome/statuses.js";

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
export function idempotency({ running, retryable }: IdempotencyRules = {}): ChooseIdempotencyKey {
  const mayRepeat: KeyedCall["mayRepeat"] = ({ status, headers }) => {
    if (status === running) {
      return true;
    }
    return status === 500 && retryable ? headers.get(retryable) === "true" : undefined;
  };

  return ({ method, parameters }, given, headers, call) => {
    const name = parameters.idempotencyKey?.name ?? "idempotencyKey";
    // Else it would give way to the key that is made here, in silence.
    if (headers[name.toLowerCase()] !== undefined) {
      throw new ConfigError(`headers.${name}`, "is set by `idempotencyKey`", call);
    }
    if (given === undefined) {
      return IDEMPOTENT_METHODS.includes(method)
        ? undefined
        : { keyed: { idempotencyKey: crypto.randomUUID() }, mayRepeat };
    }
    // Visible ASCII, as many as the vendors that document a limit take.
    if (typeof given !== "string" || !/^[!-~]{1,255}$/.test(given)) {
      throw new ConfigError("idempotencyKey", "must be 1 to 255 visible ASCII characters", call);
    }
    return { keyed: { idempotencyKey: given }, mayRepeat };
  };
}
