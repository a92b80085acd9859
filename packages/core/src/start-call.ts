import type { KeyedCallOptions } from "./call-options.js";
import { IDEMPOTENT } from "./retry.js";
import type { Call, CallDescription } from "./send.js";
import { readTransportOptions, type TransportSettings } from "./transport-options.js";

/** Begins a call: its time runs from here. */
export function startCall(
  description: CallDescription,
  method: string,
  given: KeyedCallOptions,
  settings: TransportSettings,
): Call {
  const { signal } = given;
  signal?.throwIfAborted();
  const call = { ...description, attempts: [] };
  const options = readTransportOptions(given, settings, call);
  const { idempotency } = description;
  const idempotencyKey = idempotency?.key(given.idempotencyKey, IDEMPOTENT.test(method), call);
  return {
    ...call,
    ...options,
    signal,
    hooks: [settings.onAttempt, given.onAttempt],
    idempotencyKey,
    idempotency: idempotencyKey === undefined ? undefined : idempotency,
    endsAt: performance.now() + options.totalTimeoutMs,
    delayMs: 0,
  };
}
