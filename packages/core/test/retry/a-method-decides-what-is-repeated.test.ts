import { describe, expect, test } from "vitest";
import { InvitekitError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { failToConnect, later, reset, silence, startScript } from "../support/script.js";
import { type Answer, rejection } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

// Written from the design's table, not from the code.
const onceOnly = ["POST", "PATCH"];
const idempotent = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

/** How many requests a call makes of a server that goes on like this. */
async function requestsOf(method: string, answer: Answer): Promise<number> {
  const clock = controlClock();
  const server = await startScript(answer);
  const call = createOneOperation(
    { route: `${method} /it`, success: { 204: "" } },
    { baseUrl: server.url },
  );
  const error = (await clock.settle(rejection(call()))) as InvitekitError;
  expect(error).toBeInstanceOf(InvitekitError);
  expect(error.attempts).toHaveLength(server.requests.length);
  expect(new Set(server.requests.map((request) => request.method))).toEqual(new Set([method]));
  return server.requests.length;
}

const surelyRefused = [429, 425];
const maybeCarriedOut = [408, 500, 502, 503, 504];
// A server of HTTP may send any of these; none says that another try would get through.
const final = [400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417]
  .concat([418, 422, 423, 424, 426, 428, 431, 451, 499, 501, 505, 506, 507, 508, 510, 511])
  .concat([301, 302, 303, 304, 307, 308, 520, 522, 524, 599]);

describe.each(onceOnly)("%s", (method) => {
  test.each(surelyRefused)("%i: two repeats", async (status) => {
    expect(await requestsOf(method, { status })).toBe(3);
  });

  test("503 with Retry-After: two repeats", async () => {
    expect(await requestsOf(method, later("1", 503))).toBe(3);
  });

  test.each([...maybeCarriedOut, ...final])("%i: none", async (status) => {
    expect(await requestsOf(method, { status })).toBe(1);
  });

  test("a reset: none", async () => {
    expect(await requestsOf(method, reset)).toBe(1);
  });
});

describe.each(idempotent)("%s", (method) => {
  test.each([...surelyRefused, ...maybeCarriedOut])("%i: two repeats", async (status) => {
    expect(await requestsOf(method, { status })).toBe(3);
  });

  test("503 with Retry-After: two repeats", async () => {
    expect(await requestsOf(method, later("1", 503))).toBe(3);
  });

  test.each(final)("%i: none", async (status) => {
    expect(await requestsOf(method, { status })).toBe(1);
  });

  test("a reset: two repeats", async () => {
    expect(await requestsOf(method, reset)).toBe(3);
  });
});

// The platform's own doing, by the fetch standard: 421 says that nothing was done on this connection.
test.each([...onceOnly, ...idempotent])("%s: 421 is an attempt of two requests", async (method) => {
  const clock = controlClock();
  const server = await startScript({ status: 421 });
  const call = createOneOperation({ route: `${method} /it` }, { baseUrl: server.url });
  const error = await clock.settle(rejection(call()));
  expect(error).toMatchObject({ status: 421, delivery: "rejected", attempts: [{ status: 421 }] });
  expect(server.requests).toHaveLength(2);
});

test.each([...onceOnly, ...idempotent])("%s: no answer in time", async (method) => {
  const clock = controlClock(0.5);
  const server = await startScript(silence);
  const options = { baseUrl: server.url, timeoutMs: 1000 };
  const call = rejection(createOneOperation({ route: `${method} /it` }, options)());
  const expected = idempotent.includes(method) ? 3 : 1;
  for (let count = 1; count <= expected; count += 1) {
    if (count > 1) {
      await clock.untilWaiting(call);
      await clock.next();
    }
    await clock.untilReceived(server, count);
    await clock.next();
  }
  expect(await call).toMatchObject({
    name: "TimeoutError",
    phase: "headers",
    delivery: "unknown",
    attempts: [0, 250, 500]
      .slice(0, expected)
      .map((delayMs) => ({ delivery: "unknown", delayMs, durationMs: 1000 })),
  });
  expect(server.requests).toHaveLength(expected);
});

/** Which failures to connect are for now, as Node reports them. */
const connections: [string, string | undefined, boolean][] = [
  ["EAI_AGAIN", "getaddrinfo", true],
  ["ECONNREFUSED", "connect", true],
  ["EHOSTUNREACH", "connect", true],
  ["ENETUNREACH", "connect", true],
  ["ETIMEDOUT", "connect", true],
  ["UND_ERR_CONNECT_TIMEOUT", undefined, true],
  ["ENOTFOUND", "getaddrinfo", false],
  ["CERT_HAS_EXPIRED", undefined, false],
  ["CERT_NOT_YET_VALID", undefined, false],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", undefined, false],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", undefined, false],
  ["ERR_TLS_CERT_ALTNAME_INVALID", undefined, false],
];

describe.each([...onceOnly, ...idempotent])("%s", (method) => {
  test.each(connections)("%s of %s: repeated %j", async (code, syscall, isRepeated) => {
    const clock = controlClock();
    const call = createOneOperation(
      { route: `${method} /it` },
      { fetch: failToConnect(code, syscall) },
    );
    const error = await clock.settle(rejection(call()));
    expect(error).toMatchObject({
      delivery: "not-sent",
      attempts: Array(isRepeated ? 3 : 1).fill({ code, delivery: "not-sent" }),
    });
  });

  test.each([
    ["ECONNRESET", "read"],
    ["EPIPE", "write"],
    ["ETIMEDOUT", "read"],
    ["UND_ERR_SOCKET", undefined],
    ["ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR", undefined],
    ["Failed to fetch", undefined],
  ])("%s of %s, which may be after the request", async (code, syscall) => {
    const clock = controlClock();
    const call = createOneOperation(
      { route: `${method} /it` },
      { fetch: failToConnect(code, syscall) },
    );
    const error = await clock.settle(rejection(call()));
    const count = idempotent.includes(method) ? 3 : 1;
    expect(error).toMatchObject({
      delivery: "unknown",
      attempts: Array(count).fill({ delivery: "unknown" }),
    });
  });
});

test.each([
  ["another media type", { headers: { "content-type": "text/html" }, body: "<p>" }],
  ["broken JSON", { headers: { "content-type": "application/json" }, body: "{" }],
  ["nothing", { headers: { "content-type": "application/json" } }],
])("a 2xx that can't be read is never asked for again: %s", async (_what, answer) => {
  const clock = controlClock();
  const server = await startScript(answer);
  const call = createOneOperation({ route: "GET /it" }, { baseUrl: server.url });
  expect(await clock.settle(rejection(call()))).toMatchObject({ name: "DecodeError" });
  expect(server.requests).toHaveLength(1);
});

test("our own refusals are no attempts", async () => {
  const clock = controlClock();
  const server = await startScript(later());
  const call = createOneOperation({ route: "GET /it" }, { baseUrl: server.url });
  const error = await clock.settle(rejection(call({ nothing: "known" })));
  expect(error).toMatchObject({ name: "ConfigError", attempts: [], delivery: "not-sent" });
  expect(server.requests).toHaveLength(0);
});
