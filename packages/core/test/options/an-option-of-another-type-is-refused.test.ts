import { describe, expect, test } from "vitest";
import { ConfigError, createFetch } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const baseUrl = "https://example.com";

const ofCalls: [string, unknown, string][] = [
  ["retry", 3, "must be a boolean"],
  ["retry", 0, "must be a boolean"],
  ["retry", "false", "must be a boolean"],
  ["retry", null, "must be a boolean"],
  ["onAttempt", true, "must be a function"],
  ["onAttempt", {}, "must be a function"],
  ["timeoutMs", "30000", "must be a number above 0, below 2^31"],
  ["timeoutMs", 0, "must be a number above 0, below 2^31"],
  ["totalTimeoutMs", 2 ** 31, "must be a number above 0, below 2^31"],
  ["maxResponseBytes", true, "must be a number above 0, below 2^31"],
];

const ofClients: typeof ofCalls = [
  ...ofCalls,
  ["fetch", "fetch", "must be a function"],
  ["fetch", null, "must be a function"],
  ["server", "u", "is not one of eu, us"],
];

test.each(ofClients)("of a client: `%s` as %j", (name, value, problem) => {
  const create = () => createExampleClient({ [name]: value });
  expect(create).toThrow(ConfigError);
  expect(create).toThrow(`\`${name}\` ${problem} (delivery: not-sent)`);
});

test.each(ofClients.slice(0, -1))("of a fetch: `%s` as %j", (name, value, problem) => {
  const create = () => createFetch({ baseUrl, [name]: value });
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
      client.getUser({ userId: "u", [name]: value }),
      client.GET("/users/{userId}", { params, [name]: value }),
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
