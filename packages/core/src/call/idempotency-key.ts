import type { ChooseIdempotencyKey, KeyedCall } from "../description/description.js";
import { ConfigError } from "../outcome/errors.js";
import { IDEMPOTENT_METHODS } from "../outcome/statuses.js";

/** What a document says about its key, as `x-idempotency-key`. */
export interface IdempotencyRules {
  /** The status which says that the first request with this key is still being worked on. */
  readonly running?: number;
  /** The response header that must be `true` for a 500 to be repeated. */
  readonly retryable?: string;
  /** The response header that says, by `true` or `false`, whether an answer is an earlier call's. */
  readonly replayed?: string;
}

/**
 * Makes the rules for an idempotency key. Each call has one key, the same on all of its requests.
 * Generated descriptions call this, so that a client whose vendor has no key doesn't carry it.
 */
export function idempotency({
  running,
  retryable,
  replayed,
}: IdempotencyRules = {}): ChooseIdempotencyKey {
  const mayRepeat: KeyedCall["mayRepeat"] = ({ status, headers }) => {
    if (status === running) {
      return true;
    }
    return status === 500 && retryable ? headers.get(retryable) === "true" : undefined;
  };

  const rules: Omit<KeyedCall, "keyed"> = {
    mayRepeat,
    ...(replayed && {
      isReplayed: ({ headers }) => {
        const value = headers.get(replayed);
        return value === "true" || (value === "false" ? false : undefined);
      },
    }),
  };

  return ({ method, parameters }, given, headers, call) => {
    const name = parameters.idempotencyKey?.name ?? "idempotencyKey";
    // Otherwise the key that is made here would silently replace it.
    if (headers[name.toLowerCase()] !== undefined) {
      throw new ConfigError(`headers.${name}`, "must be given as `idempotencyKey`", call);
    }
    if (given === undefined) {
      return IDEMPOTENT_METHODS.includes(method)
        ? undefined
        : { keyed: { idempotencyKey: crypto.randomUUID() }, ...rules };
    }
    // Visible ASCII, up to the limit of the vendors that document one.
    if (typeof given !== "string" || !/^[!-~]{1,255}$/.test(given)) {
      throw new ConfigError("idempotencyKey", "must be 1 to 255 visible ASCII characters", call);
    }
    return { keyed: { idempotencyKey: given }, ...rules };
  };
}
