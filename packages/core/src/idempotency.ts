import { type CallRecord, ConfigError } from "./errors.js";

/** What a vendor's documented idempotency key allows. */
export interface Idempotency {
  /** The key of one call: the caller's, or a new one where a second request would act a second time. */
  readonly key: (given: unknown, isIdempotent: boolean, call: CallRecord) => string | undefined;
  /** Whether to send the same key again after this answer; undefined: as any idempotent operation. */
  readonly mayRepeat: (response: Response) => boolean | undefined;
}

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
  return {
    key(given, isIdempotent, call) {
      if (given === undefined) {
        return isIdempotent ? undefined : crypto.randomUUID();
      }
      // Visible ASCII, as many as the vendors that document a limit take.
      if (typeof given !== "string" || !/^[!-~]{1,255}$/.test(given)) {
        throw new ConfigError("idempotencyKey", "must be 1 to 255 visible ASCII characters", call);
      }
      return given;
    },
    mayRepeat({ status, headers }) {
      if (status === running) {
        return true;
      }
      return status === 500 && retryable ? headers.get(retryable) === "true" : undefined;
    },
  };
}
