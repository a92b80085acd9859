import { describe, expect, test } from "vitest";
import { stopClock } from "../support/clock.js";
import { answer, head, sendAndStall, stall } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { kinds, lookUp } from "../support/kinds.js";
import { expectAborted, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const isJson = { "content-type": "application/json" };
const reason = new Error("navigated away");

describe.each(kinds)("$kind", ({ call, callByPath, line, operation, ...usual }) => {
  describe.each([
    ["by operation", call],
    ["by path", callByPath],
  ] as const)("%s", (_surface, make) => {
    test("before it is sent: nothing is", async () => {
      const clock = stopClock();
      const server = await startFaultyServer(stall);
      const client = createExampleClient({ baseUrl: server.url });
      const { error, events } = await outcomeOf(
        (options) => make(client, { ...options, signal: AbortSignal.abort(reason) }),
        clock,
        server,
      );
      expectAborted(error, reason, { delivery: "not-sent", attempts: [], operation });
      expect(events).toEqual([]);
      expect(server.connections()).toBe(0);
    });

    test("while the answer is awaited: the request is taken back, and not repeated", async () => {
      const clock = stopClock();
      const server = await startFaultyServer(stall);
      const client = createExampleClient({ baseUrl: server.url });
      const { error, events } = await outcomeOf(
        (options) => make(client, options),
        clock,
        server,
        async ({ controller }) => {
          await server.begun(1);
          controller.abort(reason);
        },
      );
      expectAborted(error, reason, { delivery: "unknown", attempts: [{ delivery: "unknown" }] });
      expect(events).toMatchObject([{ attempt: 1, delivery: "unknown", aborted: true }]);
      expect(server.lines()).toEqual([line]);
    });

    test("in the wait before a repeat: there is none", async () => {
      const clock = stopClock();
      const server = await startFaultyServer(answer(429));
      const client = createExampleClient({ baseUrl: server.url });
      const { error, events } = await outcomeOf(
        (options) => make(client, options),
        clock,
        server,
        async ({ controller }) => {
          await clock.passes(250);
          await clock.starts(500);
          controller.abort(reason);
        },
      );
      expectAborted(error, reason, { delivery: "rejected" });
      expect(events).toMatchObject([
        { attempt: 1, status: 429, delivery: "rejected" },
        { attempt: 2, status: 429, delivery: "rejected" },
      ]);
      expect(server.lines()).toEqual([line, line]);
    });

    test.each([
      ["a success", usual.status, "applied"],
      ["a failure", 400, "rejected"],
    ] as const)(
      "in the body of %s: the hook tells what became of it",
      async (_what, status, delivery) => {
        const clock = stopClock();
        const fault = sendAndStall(head(status, { ...isJson, "content-length": 99 }), '{"id":');
        const server = await startFaultyServer(fault);
        const client = createExampleClient({ baseUrl: server.url });
        const { error, events } = await outcomeOf(
          (options) => make(client, options),
          clock,
          server,
          async ({ controller, answered }) => {
            await answered(1);
            controller.abort(reason);
          },
        );
        expectAborted(error, reason, { delivery, attempts: [{ status, delivery }] });
        expect(events).toMatchObject([{ attempt: 1, status, delivery }]);
        expect(events[0]).not.toHaveProperty("aborted");
        expect(server.lines()).toEqual([line]);
      },
    );
  });
});

test.each([undefined, null, "enough", 0])("the reason may be %j", async (given) => {
  const clock = stopClock();
  const server = await startFaultyServer(stall);
  const client = createExampleClient({ baseUrl: server.url });
  const { error } = await outcomeOf(
    (options) => lookUp.call(client, options),
    clock,
    server,
    async ({ controller }) => {
      await server.begun(1);
      controller.abort(given);
      expect(controller.signal.aborted).toBe(true);
    },
  );
  // The platform itself makes a reason of undefined.
  const { cause } = error as Error;
  expectAborted(error, given === undefined ? cause : given);
  expect(given === undefined ? cause : new DOMException()).toBeInstanceOf(DOMException);
});

test("an abort of another call's signal ends nothing here", async () => {
  const clock = stopClock();
  const server = await startFaultyServer([stall, answer(200, isJson, "{}")]);
  const client = createExampleClient({ baseUrl: server.url });
  const other = new AbortController();
  const aborted = client.getUser({ userId: "u", signal: other.signal }).catch((error) => error);
  await server.begun(1);
  const { data } = await outcomeOf(
    (options) => lookUp.call(client, options),
    clock,
    [],
    async () => other.abort(reason),
  );
  expectAborted(await aborted, reason);
  expect(data).toEqual({});
});
