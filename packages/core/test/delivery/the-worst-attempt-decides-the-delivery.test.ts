import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttemptEvent, type Delivery, InvitekitError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { createKeyedClient, createOperationClient } from "../support/keyed.js";
import {
  carriedOut,
  createScriptedFetch,
  refusals,
  retryable,
  running,
  type Step,
  unauthorized,
  unknowns,
  unreadable,
} from "../support/scripted-fetch.js";

interface Kind {
  readonly method: "POST" | "PATCH" | "GET" | "PUT" | "DELETE";
  readonly isKeyed: boolean;
  readonly notifies: boolean;
  readonly renews: boolean;
  readonly retry: boolean;
}

const kinds: fc.Arbitrary<Kind> = fc.record({
  method: fc.constantFrom("POST", "PATCH", "GET", "PUT", "DELETE"),
  isKeyed: fc.boolean(),
  notifies: fc.boolean(),
  renews: fc.boolean(),
  retry: fc.constantFrom(true, true, true, false),
});

// Written from the design's table, not from the code.
function isRepeated({ method, isKeyed, notifies, retry }: Kind, step: Step): boolean {
  if (!retry) {
    return false;
  }
  if (isKeyed && step.name === running.name) {
    return true;
  }
  if (isKeyed && step.name.startsWith("500")) {
    return step.name === retryable.name;
  }
  if (step.again === "surely") {
    return true;
  }
  const isSafe = isKeyed || ["GET", "PUT", "DELETE"].includes(method);
  return step.again === "maybe" && isSafe && !notifies;
}

function deliveryOf({ isKeyed }: Kind, step: Step): Delivery {
  return isKeyed && step.name === running.name ? "unknown" : step.delivery;
}

/** What must become of each request that the script leads to. */
function predict(kind: Kind, steps: readonly Step[]): Step[] {
  const taken: Step[] = [];
  let repeats = 0;
  let { renews } = kind;
  for (;;) {
    const step = steps[Math.min(taken.length, steps.length - 1)] as Step;
    taken.push(step);
    if (step.name === unauthorized.name && renews) {
      renews = false;
    } else if (isRepeated(kind, step) && repeats < (kind.notifies ? 1 : 2)) {
      repeats += 1;
    } else {
      return taken;
    }
  }
}

/** Of several, the one that a caller has to reckon with. */
function worst(deliveries: readonly Delivery[]): Delivery {
  const ranks: Record<Delivery, number> = { "not-sent": 0, rejected: 1, unknown: 2, applied: 3 };
  return deliveries.reduce((one, other) => (ranks[other] > ranks[one] ? other : one), "not-sent");
}

const step = fc.constantFrom(
  ...refusals,
  ...unknowns,
  ...unreadable,
  carriedOut,
  running,
  retryable,
  unauthorized,
);
const repeatable = fc.constantFrom(
  ...[...refusals, ...unknowns].filter(({ again }) => again),
  running,
  retryable,
  unauthorized,
);
const script = fc
  .tuple(fc.array(repeatable, { maxLength: 3 }), fc.array(step, { minLength: 1, maxLength: 3 }))
  .map(([first, then]) => [...first, ...then]);

test("over any sequence of faults: as the design's tables have it", async () => {
  const clock = controlClock(0.5);
  const lengths: number[] = [];
  await fc.assert(
    fc.asyncProperty(script, kinds, fc.boolean(), async (steps, kind, isByPath) => {
      const { fetch, taken } = createScriptedFetch(steps);
      const events: AttemptEvent[] = [];
      const create = kind.isKeyed ? createKeyedClient : createOperationClient;
      const client = create(
        {
          route: `${kind.method} /it`,
          security: [["bearer"]],
          success: { 200: "json" },
          ...(kind.notifies && { notifies: true }),
        },
        {
          fetch,
          timeoutMs: 1000,
          retry: kind.retry,
          auth: { bearer: ({ reason }) => (kind.renews ? reason : "same") },
          onAttempt: (event) => events.push(event),
        },
      );
      // What is idempotent by its method has a key only if the caller gives one.
      const input = kind.isKeyed ? { idempotencyKey: "own" } : undefined;
      const call = isByPath
        ? client[kind.method]("/it", input).then(({ data, error }) => {
            if (error) {
              throw error;
            }
            return data;
          })
        : client.it(input);
      let error: unknown;
      const data = await clock.settle(
        call.catch((thrown: unknown) => {
          error = thrown;
        }),
      );

      const expected = predict(kind, steps);
      const deliveries = expected.map((each) => deliveryOf(kind, each));
      expect(taken.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      expect(events.map(({ delivery }) => delivery)).toEqual(deliveries);
      lengths.push(taken.length);
      if (expected.at(-1)?.name === carriedOut.name) {
        expect(error).toBeUndefined();
        expect(data).toEqual({});
        return;
      }
      expect(error).toBeInstanceOf(InvitekitError);
      const { delivery, attempts } = error as InvitekitError;
      expect(attempts.map((each) => each.delivery)).toEqual(deliveries);
      expect(delivery).toBe(worst(deliveries));
    }),
    { numRuns: 3000 },
  );
  expect(new Set(lengths)).toEqual(new Set([1, 2, 3, 4]));
});
