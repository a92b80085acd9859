import type { CredentialContext, ResolvedCredentials } from "./description/credentials.js";
import { ConfigError } from "./outcome/errors.js";

/** How long others wait for a fetch that has begun, before they begin one of their own: it may hang. */
const LONGEST_FETCH_MS = 30_000;

/** What the fetcher of `cachedCredential` gives. */
export interface FetchedCredential<Value> {
  readonly credential: Value;
  /**
   * Milliseconds for which it is valid, from the moment at which it was asked for. Default: until it is
   * refused. What isn't above 0 is used once, and not kept.
   */
  readonly expiresInMs?: number | undefined;
}

interface Kept<Value> extends FetchedCredential<Value> {
  readonly lifetimeMs: number;
  readonly age: () => number;
}

interface Fetching<Value> {
  readonly result: Promise<Value>;
  readonly controller: AbortController;
  readonly age: () => number;
  waiting: number;
}

/**
 * Makes a provider for `auth`, or for a member of it, that keeps what `fetcher` gives until shortly before
 * it expires, or until the server refuses it. Concurrent calls share one fetch. A credential that is about
 * to expire is still used while another is fetched, and a failure of that fetch is ignored.
 *
 * `renewBeforeMs` says how long before it expires another is fetched: 60,000 by default, and at most half
 * of the time for which it is valid. The fetcher's `signal` ends once no call waits any more. Throws a
 * ConfigError for a `renewBeforeMs` below 0.
 */
export function cachedCredential<
  Value = string,
  Refused = Value extends string ? string : ResolvedCredentials,
>(
  fetcher: (
    context: CredentialContext<Refused>,
  ) => FetchedCredential<Value> | Promise<FetchedCredential<Value>>,
  { renewBeforeMs = 60_000 }: { readonly renewBeforeMs?: number | undefined } = {},
): (context: CredentialContext<Refused>) => Promise<Value> {
  if (!(renewBeforeMs >= 0)) {
    throw new ConfigError("renewBeforeMs", "must be a number, 0 or more");
  }
  let kept: Kept<Value> | undefined;
  let current: Fetching<Value> | undefined;

  function begin(context: CredentialContext<Refused>): Fetching<Value> {
    const age = startClock();
    const controller = new AbortController();
    const run = async () => {
      try {
        const { credential, expiresInMs = Number.POSITIVE_INFINITY } = await fetcher({
          ...context,
          signal: controller.signal,
        });
        // Another fetch may have overtaken one that hung.
        if (current === fetching && expiresInMs > 0) {
          kept = { credential, lifetimeMs: expiresInMs, age };
        }
        return credential;
      } finally {
        current = current === fetching ? undefined : current;
      }
    };
    // Begins in a later turn, because a fetcher may answer before there is anything to overtake.
    const result = Promise.resolve().then(run);
    const fetching: Fetching<Value> = { result, controller, age, waiting: 0 };
    // Nobody may be waiting.
    result.catch(() => {});
    return fetching;
  }

  /** Waits as long as the caller does. The last to leave ends the fetch. */
  function join(fetching: Fetching<Value>, signal: AbortSignal | undefined): Promise<Value> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        fetching.waiting -= 1;
        if (fetching.waiting === 0) {
          current = current === fetching ? undefined : current;
          fetching.controller.abort(signal?.reason);
        }
        reject(signal?.reason);
      };
      fetching.waiting += 1;
      signal?.addEventListener("abort", leave, { once: true });
      const stop = () => signal?.removeEventListener("abort", leave);
      fetching.result.finally(stop).then(resolve, reject);
      if (signal?.aborted) {
        stop();
        leave();
      }
    });
  }

  return async (context) => {
    if (context.reason === "unauthorized" && kept && isSame(kept.credential, context.previous)) {
      kept = undefined;
    }
    const leftMs = kept ? kept.lifetimeMs - kept.age() : 0;
    if (kept && leftMs > Math.min(renewBeforeMs, kept.lifetimeMs / 2)) {
      return kept.credential;
    }
    if (current && current.age() > LONGEST_FETCH_MS) {
      current = undefined;
    }
    current ??= begin(context);
    return kept && leftMs > 0 ? kept.credential : join(current, context.signal);
  };
}

/** Milliseconds since now, by the clock that says more: one may be set back, the other stops in a sleep. */
function startClock(): () => number {
  const [steady, wall] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - steady, Date.now() - wall);
}

/** Whether the server refused this one, rather than one before it. */
function isSame(credential: unknown, refused: unknown): boolean {
  if (typeof refused === "string") {
    return `${credential}`.trim() === refused;
  }
  const set = Object(credential) as Record<string, unknown>;
  return Object.entries(Object(refused)).every(([name, secret]) => isSame(set[name], secret));
}
