/** How a call can end. The first: it hasn't. */
export const OUTCOMES = [
  "nothing",
  "resolved",
  "resolved with another's answer",
  "aborted",
  "ApiError",
  "ConfigError",
  "ConnectionError",
  "DecodeError",
  "RedirectError",
  "TimeoutError",
  "no error of the family",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What a caller is told of requests, from the best to the worst. The first: of none. */
export const DELIVERIES = ["nothing", "not-sent", "rejected", "unknown", "applied"] as const;

export type Delivery = (typeof DELIVERIES)[number];

/** What came of the calls, by number; in arrays of fixed size, so that noting it takes no memory. */
export interface Records {
  /** An index of OUTCOMES. */
  readonly outcome: Uint8Array;
  /** What the error says, an index of DELIVERIES. */
  readonly said: Uint8Array;
  /** The worst that the hook heard, an index of DELIVERIES. */
  readonly heard: Uint8Array;
  /** How many requests the network saw. */
  readonly requests: Uint8Array;
  /** Of how many requests the hook heard. */
  readonly hookCalls: Uint8Array;
  /** How many requests the error reports. */
  readonly attempts: Uint8Array;
}

export function createRecords(calls: number): Records {
  return {
    outcome: new Uint8Array(calls),
    said: new Uint8Array(calls),
    heard: new Uint8Array(calls),
    requests: new Uint8Array(calls),
    hookCalls: new Uint8Array(calls),
    attempts: new Uint8Array(calls),
  };
}

export function outcomeOf({ outcome }: Records, number: number): Outcome {
  return OUTCOMES[outcome[number] ?? 0] ?? "nothing";
}

/** What the caller of a failed call knows of the invitation; `nothing` of one that succeeded. */
export function deliveryOf({ said }: Records, number: number): Delivery {
  return DELIVERIES[said[number] ?? 0] ?? "nothing";
}
