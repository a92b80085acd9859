import { getEventListeners } from "node:events";
import { expect } from "vitest";
import {
  AbortError,
  type Attempt,
  type AttemptEvent,
  type CallOptions,
  InvitekitError,
} from "../../src/index.js";
import type { Clock } from "./clock.js";
import type { FaultyServer } from "./faulty-server.js";
import { until } from "./until.js";

/** How a call ended. */
export interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  /** What the hook heard. */
  readonly events: readonly AttemptEvent[];
}

/** What a test has at hand while a call is on its way. */
export interface Meanwhile {
  /** Of the call's signal. */
  readonly controller: AbortController;
  /** Resolves once so many requests have been answered, or have failed. */
  readonly answered: (count: number) => Promise<void>;
}

/**
 * Makes a call with a hook and a signal of the caller's, while `meanwhile` lets time pass. Sees to it that
 * it left no timer, no listener and no socket, and that the hook heard of every request.
 */
export async function outcomeOf(
  call: (options: CallOptions) => Promise<unknown>,
  clock: Clock,
  servers: FaultyServer | readonly FaultyServer[] = [],
  meanwhile?: (context: Meanwhile) => Promise<unknown>,
): Promise<Outcome> {
  const controller = new AbortController();
  const { signal } = controller;
  const events: AttemptEvent[] = [];
  let ended: Omit<Outcome, "events"> | undefined;
  call({ signal, onAttempt: (event) => events.push(event) }).then(
    (data) => {
      ended = { data };
    },
    (error) => {
      ended = { error };
    },
  );
  const answered = (count: number) =>
    until(
      () => events.length >= count,
      () => `answer ${count}`,
    );
  await meanwhile?.({ controller, answered });
  await until(
    () => ended !== undefined,
    () => `the end of the call; timers: ${clock.running().join(", ") || "none"}`,
  );
  const { data, error } = ended as unknown as Outcome;
  expect(clock.running()).toEqual([]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await Promise.all([servers].flat().map((server) => server.quiet()));
  if (error instanceof InvitekitError) {
    const { vendor, operation, attempts } = error;
    expect(events).toMatchObject(
      attempts.map((attempt, index) => ({ vendor, operation, attempt: index + 1, ...attempt })),
    );
  }
  return { data, error, events };
}

/** As `attempts` of an error tells of a request that took no time: time stands still. */
export function attempt(
  fields: Omit<Attempt, "delayMs" | "durationMs"> & Partial<Attempt>,
): Attempt {
  return { delayMs: 0, durationMs: 0, ...fields };
}

/** Checks that a call ended with an AbortError, and that its cause is the very reason. */
export function expectAborted(
  error: unknown,
  reason: unknown,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  expect(error).toBeInstanceOf(AbortError);
  const { cause } = error as Error;
  expect(cause).toBe(reason);
  expect(error).toMatchObject({ name: "AbortError", ...fields });
}

/** Checks the class of an error and all of its data; what isn't named must be undefined. */
export function expectError(
  error: unknown,
  type: new (...args: never[]) => InvitekitError,
  fields: Readonly<Record<string, unknown>>,
): void {
  expect(error).toBeInstanceOf(type);
  expect({ ...(error as object) }).toEqual({ vendor: "example", ...fields });
  expect((error as Error).cause).toBeUndefined();
}
