import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type CredentialContext, InvitekitError, reconcile } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import {
  carriedOut,
  createScriptedFetch,
  refusals,
  running,
  type Step,
  unauthorized,
  unknowns,
  unreadable,
} from "../support/scripted-fetch.js";
import { createOneOperation } from "../support/vendor.js";

const anyStep = fc.constantFrom(
  ...refusals,
  ...unknowns,
  ...unreadable,
  carriedOut,
  running,
  unauthorized,
);
const transient = refusals.filter(({ again }) => again);

/** Faults of any kind; most of them begin with what is repeated, or little would be tried. */
const script = fc
  .tuple(
    fc.array(fc.constantFrom(...transient, unauthorized), { maxLength: 3 }),
    fc.array(anyStep, { minLength: 1, maxLength: 4 }),
  )
  .map(([first, then]) => [...first, ...then]);

const settings = fc.record({
  method: fc.constantFrom("POST", "PATCH"),
  notifies: fc.boolean(),
  retry: fc.constantFrom(undefined, true, false),
  renews: fc.boolean(),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  totalTimeoutMs: fc.constantFrom(500, 5000, 90_000),
  /** After so many requests the caller gives up, while the next is under way or waited for. */
  abortAfter: fc.constantFrom(1, 2, 3, 99),
});

type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

/** An operation that must not be carried out twice, on a server that follows the script. */
function createInvite(steps: readonly Step[], given: Settings) {
  const { fetch, taken } = createScriptedFetch(steps);
  const controller = new AbortController();
  const renew = ({ reason }: CredentialContext) =>
    reason === "initial" || !given.renews ? "old" : "new";
  const description = {
    route: `${given.method} /users/invite`,
    security: [["bearer"]],
    ...(given.notifies && { notifies: true as const }),
  };
  const operation = createOneOperation(description, {
    auth: { bearer: renew },
    retry: given.retry,
    timeoutMs: 1000,
    totalTimeoutMs: given.totalTimeoutMs,
    fetch: (url, init) => {
      if (taken.length + 1 > given.abortAfter) {
        setImmediate(() => controller.abort("enough"));
      }
      return fetch(url, init);
    },
  });
  return { taken, call: () => operation({ signal: controller.signal }) };
}

/** A request that a server got and didn't refuse is the last one. */
function expectNothingTwice(taken: readonly Step[]): void {
  const last = taken.findIndex((step) => step.isReceived && step.delivery !== "rejected");
  const after = last < 0 ? [] : taken.slice(last + 1);
  expect(after.map(({ name }) => name)).toEqual([]);
  // Nor is one after which it can't be known, though the server never got it.
  const guess = taken.findIndex((step) => ["unknown", "applied"].includes(step.delivery));
  expect(guess < 0 ? [] : taken.slice(guess + 1)).toEqual([]);
}

test("whatever a server does, nothing follows a request that it may have carried out", async () => {
  const clock = controlClock();
  let requests = 0;
  await fc.assert(
    fc.asyncProperty(script, settings, async (steps, given) => {
      vi.mocked(Math.random).mockReturnValue(given.random);
      const { call, taken } = createInvite(steps, given);
      await clock.settle(call().catch(() => {}));
      expectNothingTwice(taken);
      // Two repeats, or one of what notifies a person; and what a renewed credential adds.
      expect(taken.length).toBeLessThanOrEqual((given.notifies ? 2 : 3) + (given.renews ? 1 : 0));
      requests += taken.length;
    }),
    { numRuns: 2000 },
  );
  // Were nearly everything over after one request, nothing would have been shown.
  expect(requests).toBeGreaterThan(3000);
});

test("and a success is a success: nothing is lost in silence", async () => {
  const clock = controlClock();
  await fc.assert(
    fc.asyncProperty(script, settings, async (steps, given) => {
      vi.mocked(Math.random).mockReturnValue(given.random);
      const { call, taken } = createInvite(steps, given);
      let error: unknown;
      const data = await clock.settle(
        call().catch((thrown: unknown) => {
          error = thrown;
        }),
      );
      const last = taken.at(-1);
      if (error === undefined) {
        expect(last?.name).toBe(carriedOut.name);
        expect(data).toEqual({});
        return;
      }
      // An abort tells nothing; all others tell what may have become of it.
      if (error === "enough") {
        return;
      }
      expect(error).toBeInstanceOf(InvitekitError);
      const { delivery } = error as InvitekitError;
      expect(["not-sent", "rejected"].includes(delivery)).toBe(
        taken.every((step) => ["not-sent", "rejected"].includes(step.delivery)),
      );
    }),
    { numRuns: 1000 },
  );
});

test("with a look-up that tells the truth, it is received once at most", async () => {
  const clock = controlClock();
  await fc.assert(
    fc.asyncProperty(script, settings, async (steps, given) => {
      vi.mocked(Math.random).mockReturnValue(given.random);
      // Here it is known what the unknown ones came to: those that were received were carried out.
      const { call, taken } = createInvite(steps, { ...given, abortAfter: 99 });
      const done = () => taken.filter((step) => step.isReceived && step.delivery !== "rejected");
      const lookUp = async () => (done().length > 0 ? "found" : undefined);
      await clock.settle(reconcile(call, lookUp).catch(() => {}));
      expect(done().length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});
