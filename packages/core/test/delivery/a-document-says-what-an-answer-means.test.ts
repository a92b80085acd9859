import { describe, expect, test } from "vitest";
import { controlClock } from "../support/controlled-clock.js";
import { createKeyedClient } from "../support/keyed.js";
import { later, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

async function call(
  delivery: Record<string, "unknown" | "rejected">,
  answer: Answer,
  route = "POST /it",
) {
  const clock = controlClock();
  const server = await startScript(answer);
  const operation = createOneOperation({ route, delivery }, { baseUrl: server.url });
  const error = await clock.settle(rejection(operation()));
  return { error, server };
}

describe("503 as unknown", () => {
  test.each(["1", undefined])("with Retry-After %s: an invite isn't repeated", async (after) => {
    const { error, server } = await call({ 503: "unknown" }, later(after, 503));
    expect(error).toMatchObject({ status: 503, delivery: "unknown" });
    expect(server.requests).toHaveLength(1);
  });

  test("what is idempotent is repeated, after the time that is asked for", async () => {
    const { error, server } = await call({ 503: "unknown" }, later("5", 503), "GET /it");
    expect(error).toMatchObject({ status: 503, delivery: "unknown", retryAfterMs: 5000 });
    expect(server.arrivals).toEqual([0, 5000, 10_000]);
  });

  test("other statuses mean what they mean elsewhere", async () => {
    const { error, server } = await call({ 503: "unknown" }, later());
    expect(error).toMatchObject({ status: 429, delivery: "rejected" });
    expect(server.requests).toHaveLength(3);
  });

  test("with an idempotency key it is repeated", async () => {
    const clock = controlClock();
    const server = await startScript(later("1", 503), json({}, 201));
    const description = { delivery: { 503: "unknown" } } as const;
    const client = createKeyedClient(description, { baseUrl: server.url });
    expect(await clock.settle(client.it())).toEqual({});
    expect(server.requests).toHaveLength(2);
  });
});

test("409 as rejected: nothing was done, but there is nothing to wait for", async () => {
  const { error, server } = await call({ 409: "rejected" }, json({}, 409));
  expect(error).toMatchObject({ status: 409, delivery: "rejected" });
  expect(server.requests).toHaveLength(1);
});

test("400 as unknown, also for what is idempotent: no other try would get through", async () => {
  const { error, server } = await call({ 400: "unknown" }, json({}, 400), "GET /it");
  expect(error).toMatchObject({ status: 400, delivery: "unknown" });
  expect(server.requests).toHaveLength(1);
});
