import type { TransportOptions } from "./call-options.js";
import { type CallRecord, ConfigError } from "./errors.js";

/** Options of the transport, of a client or of one call, checked. */
export type TransportSettings = Pick<TransportOptions, "onAttempt"> & {
  readonly [Name in Exclude<keyof TransportOptions, "onAttempt">]-?: NonNullable<
    TransportOptions[Name]
  >;
};

const DEFAULTS: TransportSettings = {
  timeoutMs: 30_000,
  totalTimeoutMs: 90_000,
  maxResponseBytes: 10_000_000,
  retry: true,
  onAttempt: undefined,
};

/** The names of these options. */
export const TRANSPORT_OPTIONS: readonly string[] = Object.keys(DEFAULTS);

/** The options that are given, and what `settings` has for the others. */
export function readTransportOptions(
  given: TransportOptions,
  settings: TransportSettings = DEFAULTS,
  call?: CallRecord,
): TransportSettings {
  let read = settings;
  for (const name of TRANSPORT_OPTIONS as (keyof TransportOptions)[]) {
    const value = given[name];
    if (value !== undefined) {
      // A timer of 2^31 milliseconds or more would go off at once.
      if (/Ms|Bytes/.test(name) && !(typeof value === "number" && value > 0 && value < 2 ** 31)) {
        throw new ConfigError(name, "must be above 0, below 2^31", call);
      }
      read = { ...read, [name]: value };
    }
  }
  return read;
}
