import type { DetailsOption, KeyedCallOptions } from "@invitekit/core";

// Core's type decides: an option that is missing here doesn't compile.
const OF_CORE = {
  details: true,
  headers: true,
  idempotencyKey: true,
  maxResponseBytes: true,
  onAttempt: true,
  onRequest: true,
  retry: true,
  signal: true,
  timeoutMs: true,
  totalTimeoutMs: true,
} satisfies Record<keyof KeyedCallOptions | keyof DetailsOption<boolean>, true>;

/** The names that calls keep for themselves, beside which the parameters stand. */
export const CALL_OPTIONS: ReadonlySet<string> = new Set([
  ...Object.keys(OF_CORE),
  // The two that hold what an operation takes, by its id and by its path.
  ...["body", "params"],
  // As a plain key it would set the object's prototype.
  "__proto__",
]);
