import { describe, expect, test } from "vitest";
import {
  ApiError,
  ConnectionError,
  DecodeError,
  type InvitekitError,
  idempotency,
  RedirectError,
} from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { answer, answerJson, type Fault, resetAfterReading } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { lookUp, user } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const reset = attempt({ code: "ECONNRESET", delivery: "unknown" });
const refused = { code: "ECONNREFUSED", delivery: "not-sent" } as const;

describe("reset, then refused: unknown, and the error is that of the last", () => {
  test("of an idempotent operation", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(resetAfterReading);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => lookUp.call(client, options),
      clock,
      server,
      async () => {
        await clock.starts(250);
        await server.stop();
        await clock.passes(250, 500);
      },
    );
    expectError(error, ConnectionError, {
      operation: "getUser",
      delivery: "unknown",
      code: "ECONNREFUSED",
      attempts: [
        reset,
        attempt({ ...refused, delayMs: 250 }),
        attempt({ ...refused, delayMs: 500 }),
      ],
    });
    expect(server.lines()).toEqual([lookUp.line]);
  });

  test("of one with an idempotency key", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(resetAfterReading);
    const call = createOneOperation(
      {
        body: { type: "application/json", required: true },
        parameters: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
        idempotency: idempotency(),
      },
      { baseUrl: server.url },
    );
    const { error } = await outcomeOf(
      (options) => call({ body: user, ...options }),
      clock,
      server,
      async () => {
        await clock.starts(250);
        await server.stop();
        await clock.passes(250, 500);
      },
    );
    const [{ headers, body }] = server.requests as [(typeof server.requests)[0]];
    expect(headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.toString()).toBe(JSON.stringify(user));
    expectError(error, ConnectionError, {
      operation: "it",
      delivery: "unknown",
      code: "ECONNREFUSED",
      idempotencyKey: headers["idempotency-key"],
      attempts: [
        reset,
        attempt({ ...refused, delayMs: 250 }),
        attempt({ ...refused, delayMs: 500 }),
      ],
    });
    expect(server.requests).toHaveLength(1);
  });
});

test.each<[string, Fault, new (...args: never[]) => InvitekitError, string, number]>([
  ["403", answerJson({ title: "no" }, 403), ApiError, "unknown", 403],
  ["404", answerJson({ title: "no" }, 404), ApiError, "unknown", 404],
  ["a 307", answer(307, { location: "/" }), RedirectError, "unknown", 307],
  ["a page", answer(200, { "content-type": "text/html" }, "<p>"), DecodeError, "unknown", 200],
  [
    "broken JSON",
    answer(200, { "content-type": "application/json" }, "{"),
    DecodeError,
    "applied",
    200,
  ],
])("reset, then answered with %s", async (_what, fault, type, delivery, status) => {
  const clock = stopClock();
  const server = await startFaultyServer([resetAfterReading, fault]);
  const client = createExampleClient({ baseUrl: server.url });
  const { error } = await outcomeOf(
    (options) => lookUp.call(client, options),
    clock,
    server,
    () => clock.passes(250),
  );
  expect(error).toBeInstanceOf(type);
  expect(error).toMatchObject({ status, delivery });
  expect((error as InvitekitError).attempts).toHaveLength(2);
  expect(server.lines()).toEqual([lookUp.line, lookUp.line]);
});

test("reset, then a success: a success", async () => {
  const clock = stopClock();
  const server = await startFaultyServer([resetAfterReading, answerJson(user)]);
  const client = createExampleClient({ baseUrl: server.url });
  const { data, events } = await outcomeOf(
    (options) => lookUp.call(client, options),
    clock,
    server,
    () => clock.passes(250),
  );
  expect(data).toEqual(user);
  expect(events.map(({ delivery }) => delivery)).toEqual(["unknown", "applied"]);
});
