import { describe, expect, test } from "vitest";
import { ConfigError, createFetch } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const baseUrl = "https://example.com";

const ofCalls: [string, unknown, string][] = [
  ["retry", 3, "must be a boolean or an object"],
  ["retry", 0, "must be a boolean or an object"],
  ["retry", "false", "must be a boolean or an object"],
  ["retry", null, "must be a boolean or an object"],
  ["retry.repeats", -1, "must be a number at least 0, below 2^31"],
  ["retry.repeats", "2", "must be a number at least 0, below 2^31"],
  ["retry.repeats", NaN, "must be a number at least 0, below 2^31"],
  ["retry.repeats", null, "must be a number at least 0, below 2^31"],
  ["retry.longestWaitMs", Number.POSITIVE_INFINITY, "must be a number at least 0, below 2^31"],
  ["retry.longestWaitMs", [1000], "must be a number at least 0, below 2^31"],
  ["retry.waits", 1, "is not one of repeats, longestWaitMs"],
  ["onAttempt", true, "must be a function"],
  ["onAttempt", {}, "must be a function"],
  ["timeoutMs", "30000", "must be a number above 0, below 2^31"],
  ["timeoutMs", 0, "must be a number above 0, below 2^31"],
  ["totalTimeoutMs", 2 ** 31, "must be a number above 0, below 2^31"],
  ["maxResponseBytes", true, "must be a number above 0, below 2^31"],
];

const ofClients: typeof ofCalls = [
  ...ofCalls,
  ["limit", 10, "must be an object"],
  ["limit", null, "must be an object"],
  ["limit", true, "must be an object"],
  ["limit", () => ({ perSecond: 10 }), "must be an object"],
  ...["concurrency", "perSecond"].flatMap((name) =>
    [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, "10", true, null, {}].map(
      (value): (typeof ofCalls)[number] => [
        `limit.${name}`,
        value,
        "must be a number above 0, below 2^31",
      ],
    ),
  ),
  ["limit.perMinute", 10, "is not one of concurrency, perSecond"],
  ["fetch", "fetch", "must be a function"],
  ["fetch", null, "must be a function"],
  ["server", "u", "is not one of eu, us"],
];

/** An option, and where it is within another, that one too. */
function given(path: string, value: unknown): object {
  const [name = "", member] = path.split(".");
  return { [name]: member === undefined ? value : { [member]: value } };
}

test.each(ofClients)("of a client: `%s` as %j", (name, value, problem) => {
  const create = () => createExampleClient(given(name, value));
  expect(create).toThrow(ConfigError);
  expect(create).toThrow(`\`${name}\` ${problem} (delivery: not-sent)`);
});

test.each(ofClients.slice(0, -1))("of a fetch: `%s` as %j", (name, value, problem) => {
  const create = () => createFetch({ baseUrl, ...given(name, value) });
  expect(create).toThrow(ConfigError);
  expect(create).toThrow(`\`${name}\` ${problem} (delivery: not-sent)`);
});

describe("of a call", () => {
  const ofSignals: typeof ofCalls = [
    ["an AbortController", new AbortController()],
    ["an EventTarget", new EventTarget()],
    ["true", true],
    ["a number", 5000],
  ].map(([, value]) => ["signal", value, "must be an AbortSignal"]);

  test.each([...ofCalls, ...ofSignals])("`%s` as %j", async (name, value, problem) => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const params = { path: { userId: "u" } };
    for (const call of [
      client.getUser({ userId: "u", ...given(name, value) }),
      client.GET("/users/{userId}", { params, ...given(name, value) }),
    ]) {
      const error = await rejection(call);
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ option: name, delivery: "not-sent" });
      expect((error as Error).message).toContain(`getUser: \`${name}\` ${problem} (`);
    }
    expect(server.requests).toHaveLength(0);
  });

  test("no signal, as `fetch` takes it", async () => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const none = { signal: null as never };
    expect(await client.getUser({ userId: "u", ...none })).toEqual(user);
  });
});

describe("accepted", () => {
  test.each([
    { retry: {} },
    { retry: { repeats: 0, longestWaitMs: 0 } },
    { retry: { repeats: undefined, longestWaitMs: 2 ** 31 - 1 } },
    { limit: {} },
    { limit: { concurrency: 1, perSecond: 0.001 } },
    { limit: { concurrency: undefined, perSecond: 1000 } },
  ])("%j", async (options) => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url, ...options });
    expect(await client.getUser({ userId: "u" })).toEqual(user);
  });

  test("not for a call: `limit` is the client's", async () => {
    const call = createExampleClient().getUser({ userId: "u", ...{ limit: { perSecond: 1 } } });
    expect(await rejection(call)).toMatchObject({ option: "limit", delivery: "not-sent" });
  });
});
