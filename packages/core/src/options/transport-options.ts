import { type CallRecord, ConfigError } from "../outcome/errors.js";
import { withoutPrototype } from "../platform/without-prototype.js";
import type {
  ClientTransportOptions,
  Fetch,
  LimitOptions,
  RetryOptions,
  TransportOptions,
} from "./call-options.js";
import { refuseUnknown } from "./unknown-names.js";

type Complete<Options> = { readonly [Name in keyof Options]-?: NonNullable<Options[Name]> };

/** How much a client may send. */
export type LimitSettings = Complete<LimitOptions>;

/** The options that are functions to call for each request. */
export type Hook = "onRequest" | "onAttempt";

/** The checked transport options of a client or of one call. */
export interface TransportSettings
  extends Pick<TransportOptions, Hook>,
    Complete<Omit<ClientTransportOptions, Hook | "retry" | "limit">> {
  readonly retry: Complete<RetryOptions> | false;
  readonly limit: LimitSettings;
}

/** Looked up at each request. */
export const PLATFORM_FETCH: Fetch = (url, init) => globalThis.fetch(url, init);

const DEFAULTS = {
  timeoutMs: 30_000,
  totalTimeoutMs: 90_000,
  maxResponseBytes: 10_000_000,
  retry: { repeats: 2, longestWaitMs: 60_000 },
  onRequest: undefined,
  onAttempt: undefined,
  limit: { concurrency: Number.POSITIVE_INFINITY, perSecond: Number.POSITIVE_INFINITY },
  fetch: PLATFORM_FETCH,
} satisfies TransportSettings;

// How much is sent, and by what, is the client's affair: an operation may have a parameter of that name.
const { limit: _limit, fetch: _fetch, ...CALL_DEFAULTS } = DEFAULTS;

/** The names of these options. */
export const TRANSPORT_OPTIONS: readonly string[] = Object.keys(DEFAULTS);

/** The names of those that a call takes too. */
export const CALL_OPTIONS: readonly string[] = Object.keys(CALL_DEFAULTS);

/** Checks the options of a client, or of a call of a client with these settings, which has the others. */
export function readTransportOptions(
  given: ClientTransportOptions,
  settings?: TransportSettings,
  record?: CallRecord,
): TransportSettings {
  const defaults = settings ? CALL_DEFAULTS : DEFAULTS;
  return read(given, settings ?? DEFAULTS, record, defaults, "");
}

/** The same for the options within an option; `path` is its name and a dot. */
function read<Settings extends object>(
  given: object,
  settings: Settings,
  call: CallRecord | undefined,
  defaults: object,
  path: string,
): Settings {
  let found = settings;
  for (const name of Object.keys(defaults)) {
    let value = (given as Record<string, unknown>)[name];
    if (value === undefined) {
      continue;
    }
    const fallback = (defaults as Record<string, unknown>)[name];
    const option = path + name;
    // An option without a default is a function.
    const type = typeof (fallback ?? Date);
    const number = value as number;
    // Without repeats and waits a client still sends.
    const least = path === "retry." ? "at least" : "above";
    // A timer of 2^31 milliseconds or more would fire at once.
    const isInRange = number >= 0 && (number || least === "at least") && number < 2 ** 31;
    if (name === "retry" && typeof value === "boolean") {
      value = value && fallback;
    } else if (typeof value !== type || value === null || (type === "number" && !isInRange)) {
      const kind =
        name === "retry" ? " boolean or an object" : type === "object" ? "n object" : ` ${type}`;
      const range = type === "number" ? ` ${least} 0, below 2^31` : "";
      throw new ConfigError(option, `must be a${kind}${range}`, call);
    } else if (type === "object") {
      const members = withoutPrototype(value);
      const group = fallback as object;
      refuseUnknown(members, Object.keys(group), call, `${option}.`);
      value = read(members, group, call, group, `${option}.`);
    }
    found = { ...found, [name]: value };
  }
  return found;
}
