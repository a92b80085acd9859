import { type CallRecord, ConfigError } from "../outcome/errors.js";
import type { Fetch, TransportOptions } from "./call-options.js";

/** The options that are functions to call for each request. */
export type Hook = "onRequest" | "onAttempt";

/** The checked transport options of a client or of one call. */
export type TransportSettings = Pick<TransportOptions, Hook> & {
  readonly [Name in Exclude<keyof TransportOptions, Hook>]-?: NonNullable<TransportOptions[Name]>;
} & { readonly fetch: Fetch };

/** Looked up at each request. */
export const PLATFORM_FETCH: Fetch = (url, init) => globalThis.fetch(url, init);

const DEFAULTS: TransportSettings = {
  timeoutMs: 30_000,
  totalTimeoutMs: 90_000,
  maxResponseBytes: 10_000_000,
  retry: true,
  onRequest: undefined,
  onAttempt: undefined,
  fetch: PLATFORM_FETCH,
};

/** The names of these options. */
export const TRANSPORT_OPTIONS: readonly string[] = Object.keys(DEFAULTS);

/** The names of those that a call takes too. */
export const CALL_OPTIONS: readonly string[] = TRANSPORT_OPTIONS.slice(0, -1);

/** Checks the given options, and takes the others from `settings`. */
export function readTransportOptions(
  given: TransportOptions & { readonly fetch?: Fetch | undefined },
  settings: TransportSettings = DEFAULTS,
  call?: CallRecord,
): TransportSettings {
  let read = settings;
  for (const name of TRANSPORT_OPTIONS as (keyof TransportSettings)[]) {
    const value = given[name];
    if (value !== undefined) {
      // An option without a default is a function.
      const type = typeof (DEFAULTS[name] ?? Date);
      // A timer of 2^31 milliseconds or more would fire at once.
      const range = type === "number" ? " above 0, below 2^31" : "";
      const number = value as number;
      if (typeof value !== type || (range && !(number > 0 && number < 2 ** 31))) {
        throw new ConfigError(name, `must be a ${type}${range}`, call);
      }
      read = { ...read, [name]: value };
    }
  }
  return read;
}
