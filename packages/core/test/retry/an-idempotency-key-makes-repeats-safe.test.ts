import { describe, expect, test } from "vitest";
import type { ApiError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { createKeyedClient } from "../support/keyed.js";
import { later, reset, type ScriptedServer, silence, startScript } from "../support/script.js";
import { type Answer, json, rejection, startServer } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

const created = json({ id: "u" }, 201);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function keysOf(server: ScriptedServer): unknown[] {
  return server.requests.map(({ headers }) => headers["idempotency-key"]);
}

/** What the vendor answers where it failed, and says whether the key may be used again. */
function failed(retryable?: string): Answer {
  const headers = { ...(retryable !== undefined && { "idempotency-retryable": retryable }) };
  return { ...json({ title: "no" }, 500), headers };
}

/** A call that is answered like this, and what the server got. */
async function call(answers: Answer[], input: Record<string, unknown> = {}, route = "POST /it") {
  const clock = controlClock();
  const server = await startScript(...answers);
  const client = createKeyedClient({ route }, { baseUrl: server.url });
  const outcome = await clock.settle(client.it(input).catch((error: unknown) => error));
  return { outcome, server, keys: keysOf(server) };
}

describe("is repeated", () => {
  test.each<[string, Answer]>([
    ["408", { status: 408 }],
    ["422: the first is still running", json({}, 422)],
    ["425", { status: 425 }],
    ["429", later("1")],
    ["500 that says it may be", failed("true")],
    ["502", { status: 502 }],
    ["503", { status: 503 }],
    ["503 with Retry-After", later("1", 503)],
    ["504", { status: 504 }],
    ["a reset", reset],
  ])("after %s, with the same key", async (_what, answer) => {
    const { outcome, keys } = await call([answer, answer, created]);
    expect(outcome).toEqual({ id: "u" });
    expect(keys).toEqual(Array(3).fill(expect.stringMatching(uuid)));
    expect(new Set(keys).size).toBe(1);
  });

  test("after no answer in time", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(silence, created);
    const client = createKeyedClient({}, { baseUrl: server.url, timeoutMs: 1000 });
    const outcome = client.it();
    await clock.untilReceived(server, 1);
    await clock.next();
    await clock.untilWaiting(outcome);
    await clock.next();
    expect(await outcome).toEqual({ id: "u" });
    expect(new Set(keysOf(server)).size).toBe(1);
  });

  test("and a Retry-After of a 422 is waited for", async () => {
    const { server } = await call([later("9", 422), created]);
    expect(server.arrivals).toEqual([0, 9000]);
  });
});

describe("is not repeated", () => {
  test.each<[string, Answer, string]>([
    ["400", { status: 400 }, "rejected"],
    ["401", { status: 401 }, "rejected"],
    ["403", { status: 403 }, "rejected"],
    ["404", { status: 404 }, "rejected"],
    ["409: used with another body", { status: 409 }, "unknown"],
    ["500", failed(), "unknown"],
    ["500 that says it may not be", failed("false"), "unknown"],
    ["500 that says anything else", failed("1"), "unknown"],
    ["501", { status: 501 }, "rejected"],
    ["a redirect", { status: 302, headers: { location: "/" } }, "unknown"],
    ["a 2xx that can't be read", { ...created, body: "{" }, "applied"],
  ])("after %s", async (_what, answer, delivery) => {
    const { outcome, keys } = await call([answer, created]);
    expect(outcome).toMatchObject({ delivery, idempotencyKey: keys[0] });
    expect(keys).toEqual([expect.stringMatching(uuid)]);
  });

  test("a third time: what was reached is unknown while the first may run", async () => {
    const { outcome, keys } = await call([json({}, 422)]);
    const attempt = { status: 422, delivery: "unknown" };
    expect(outcome).toMatchObject({ delivery: "unknown", attempts: [attempt, attempt, attempt] });
    expect(keys).toHaveLength(3);
  });
});

describe("the key", () => {
  test("is another one for each call", async () => {
    const server = await startScript(created);
    const client = createKeyedClient({}, { baseUrl: server.url });
    await Promise.all([client.it(), client.it(), client.it()]);
    await client.it();
    expect(new Set(keysOf(server)).size).toBe(4);
  });

  test.each(["k", "order-17/3", "!~", "x".repeat(255)])("of the caller's own: %s", async (key) => {
    const { outcome, keys } = await call([reset, created], { idempotencyKey: key });
    expect(outcome).toEqual({ id: "u" });
    expect(keys).toEqual([key, key]);
  });

  test.each<[string, unknown]>([
    ["empty", ""],
    ["of 256 characters", "x".repeat(256)],
    ["with a space", "a b"],
    ["with a space around it", " a"],
    ["with a line break", "a\nb"],
    ["with one at its end", "a\n"],
    ["with DEL", "a\x7f"],
    ["that isn't ASCII", "schlüssel"],
    ["an emoji", "🔑"],
    ["a number", 7],
    ["null", null],
    ["an object", {}],
    ["a list", ["a"]],
  ])("%s is refused", async (_what, idempotencyKey) => {
    const { outcome, server } = await call([created], { idempotencyKey });
    expect(outcome).toMatchObject({
      name: "ConfigError",
      option: "idempotencyKey",
      delivery: "not-sent",
      attempts: [],
    });
    expect(server.requests).toHaveLength(0);
  });

  test("in `headers` it is refused: it would be replaced", async () => {
    const headers = { "idempotency-KEY": "mine" };
    const server = await startServer(json({}, 201));
    const baseUrl = server.url;
    const refused = { option: "headers.Idempotency-Key", delivery: "not-sent" };
    const ofCall = createKeyedClient({}, { baseUrl }).it({ headers });
    expect(await rejection(ofCall)).toMatchObject(refused);
    const ofClient = createKeyedClient({}, { baseUrl, headers }).it();
    expect(await rejection(ofClient)).toMatchObject(refused);
    expect(server.requests).toEqual([]);
  });

  test("is readable on what the path surface resolves with", async () => {
    const server = await startScript(created, json({}, 400), created);
    const client = createKeyedClient({}, { baseUrl: server.url });
    const success = await client.POST("/it");
    const failure = await client.POST("/it");
    const own = await client.POST("/it", { idempotencyKey: "own" });
    expect(success).toMatchObject({ data: { id: "u" } });
    expect(failure).toMatchObject({ error: { idempotencyKey: failure.idempotencyKey } });
    const keys = [success, failure, own].map((result) => result.idempotencyKey);
    expect(keys).toEqual(keysOf(server));
    expect(keys[2]).toBe("own");
  });

  test("as a header parameter is the same key", async () => {
    const server = await startScript(reset, created);
    const client = createKeyedClient({}, { baseUrl: server.url });
    const params = { header: { idempotencyKey: "own" } };
    const { idempotencyKey } = await controlClock().settle(client.POST("/it", { params }));
    expect(keysOf(server)).toEqual(["own", "own"]);
    expect(idempotencyKey).toBe("own");
  });

  test("is on every error, also one without an answer", async () => {
    const { outcome, keys } = await call([reset]);
    expect(outcome).toMatchObject({ name: "ConnectionError", idempotencyKey: keys[0] });
  });
});

describe("what is idempotent by its method", () => {
  test.each(["GET /it", "PUT /it", "DELETE /it"])("%s: sends no key unasked", async (route) => {
    const { outcome, keys } = await call([failed(), created], {}, route);
    expect(outcome).toEqual({ id: "u" });
    expect(keys).toEqual([undefined, undefined]);
  });

  test("without a key 422 is a refusal", async () => {
    const { outcome, server } = await call([json({}, 422)], {}, "PUT /it");
    expect(outcome).toMatchObject({ status: 422, delivery: "rejected" });
    expect(server.requests).toHaveLength(1);
  });

  test("with the caller's key goes by the key's rules", async () => {
    const { outcome, keys } = await call([failed()], { idempotencyKey: "own" }, "PUT /it");
    expect(outcome).toMatchObject({ status: 500, delivery: "unknown", idempotencyKey: "own" });
    expect(keys).toEqual(["own"]);
  });
});

describe("where none is documented", () => {
  test.each(["POST /it", "PUT /it"])("%s: the option is refused", async (route) => {
    const server = await startScript(created);
    const operation = createOneOperation({ route }, { baseUrl: server.url });
    const error = await rejection(operation({ idempotencyKey: "own" }));
    expect(error).toMatchObject({ name: "ConfigError", option: "idempotencyKey" });
    expect(server.requests).toHaveLength(0);
  });

  test("no key is sent, nor named by an error", async () => {
    const server = await startScript(json({}, 403));
    const operation = createOneOperation({}, { baseUrl: server.url });
    const error = await rejection(operation());
    expect(error).toMatchObject({ status: 403 });
    expect((error as ApiError).idempotencyKey).toBeUndefined();
    expect(keysOf(server)).toEqual([undefined]);
  });
});

test("a message to a person is repeated once, also with a key", async () => {
  const clock = controlClock();
  const server = await startScript(json({}, 422));
  const client = createKeyedClient({ notifies: true }, { baseUrl: server.url });
  expect(await clock.settle(rejection(client.it()))).toMatchObject({ delivery: "unknown" });
  expect(server.arrivals).toEqual([0, 3000]);
});
