import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { TimeoutError } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { head, sendAndStall, stall } from "../support/faults.js";
import { type FaultyServer, startFaultyServer } from "../support/faulty-server.js";
import { fullBacklog } from "../support/full-backlog.js";
import { invitation, kinds, lookUp } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const delivery = "unknown";

describe.each([
  ["of nothing", stall],
  ["in its status line", sendAndStall("HTTP/1.1 2")],
  ["in its headers", sendAndStall("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n")],
])("an answer that stalls, %s", (_where, fault) => {
  test("to an invitation: unknown, tried once", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => invitation.call(client, options),
      clock,
      server,
      async () => {
        await server.begun(1);
        await clock.passes(30_000);
      },
    );
    expectError(error, TimeoutError, {
      operation: "inviteUser",
      delivery,
      phase: "headers",
      attempts: [attempt({ delivery, durationMs: 30_000 })],
    });
    expect(server.lines()).toEqual([invitation.line]);
  });

  test("to a look-up: tried again until the time for the call is over", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => lookUp.call(client, options),
      clock,
      server,
      async () => {
        await server.begun(1);
        await clock.passes(30_000, 250);
        await server.begun(2);
        await clock.passes(30_000, 500);
        await server.begun(3);
        await clock.passes(29_250);
      },
    );
    expectError(error, TimeoutError, {
      operation: "getUser",
      delivery,
      phase: "total",
      attempts: [
        attempt({ delivery, durationMs: 30_000 }),
        attempt({ delivery, delayMs: 250, durationMs: 30_000 }),
        attempt({ delivery, delayMs: 500, durationMs: 29_250 }),
      ],
    });
    expect(server.lines()).toEqual([lookUp.line, lookUp.line, lookUp.line]);
  });

  test("to a look-up that has more time: tried three times", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(fault);
    const limits = { timeoutMs: 1000, totalTimeoutMs: 100_000 };
    const client = createExampleClient({ baseUrl: server.url, ...limits });
    const { error } = await outcomeOf(
      (options) => lookUp.call(client, options),
      clock,
      server,
      () => timeOutEach(server, clock.passes, [250, 500]),
    );
    expectError(error, TimeoutError, {
      operation: "getUser",
      delivery,
      phase: "headers",
      attempts: [0, 250, 500].map((delayMs) => attempt({ delivery, delayMs, durationMs: 1000 })),
    });
  });
});

/** Lets each request run into its limit of a second. */
async function timeOutEach(
  server: FaultyServer,
  passes: (...lengths: number[]) => Promise<void>,
  waits: readonly number[],
): Promise<void> {
  for (const [index, wait] of [...waits, undefined].entries()) {
    await server.begun(index + 1);
    await passes(1000, ...(wait === undefined ? [] : [wait]));
  }
}

test("no connection within our own limit: unknown, for nobody tells whether there was one", async () => {
  const clock = stopClock();
  const client = createExampleClient({ baseUrl: `http://127.0.0.1:${await fullBacklog()}` });
  const { error } = await outcomeOf(
    (options) => invitation.call(client, options),
    clock,
    [],
    async () => {
      // The platform has been asked by then.
      await setImmediate();
      await clock.passes(30_000);
    },
  );
  expectError(error, TimeoutError, {
    operation: "inviteUser",
    delivery,
    phase: "headers",
    attempts: [attempt({ delivery, durationMs: 30_000 })],
  });
});

describe.each(kinds)("the body of a success that stalls: $kind", (kind) => {
  const { call, operation, line, status } = kind;
  const json = { "content-type": "application/json" };

  test.each([
    ["at its beginning", ""],
    ["in its middle", '{"id":'],
    ["before its end", '{"id":"u","email":"ada@example.com"}'],
  ])("%s: applied, tried once", async (_where, text) => {
    const clock = stopClock();
    const fault = sendAndStall(head(status, { ...json, "content-length": 99 }), text);
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      async ({ answered }) => {
        await answered(1);
        await clock.passes(30_000);
      },
    );
    expectError(error, TimeoutError, {
      operation,
      delivery: "applied",
      phase: "body",
      attempts: [attempt({ status, delivery: "applied" })],
    });
    expect(server.lines()).toEqual([line]);
  });

  test("for longer than the call may take: applied, tried once", async () => {
    const clock = stopClock();
    const fault = sendAndStall(head(status, { ...json, "content-length": 99 }));
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 5000 });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      async ({ answered }) => {
        await answered(1);
        await clock.passes(5000);
      },
    );
    expectError(error, TimeoutError, {
      operation,
      delivery: "applied",
      phase: "total",
      attempts: [attempt({ status, delivery: "applied" })],
    });
  });
});
