import { describe, expect, expectTypeOf, test } from "vitest";
import { type CallOptions, type ClientOptions, ConfigError, createFetch } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const limits = ["timeoutMs", "totalTimeoutMs", "maxResponseBytes"] as const;

const unusable: [string, unknown][] = [
  ["0", 0],
  ["-0", -0],
  ["-1", -1],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  // A timer of so many milliseconds would go off at once.
  ["2^31", 2 ** 31],
  ["text", "5x"],
  // It would be added to a time as text.
  ["text that is a number", "5"],
  ["empty text", ""],
  ["true", true],
  ["false", false],
  ["a list", [5]],
  ["an object", {}],
  ["a Date", new Date(5)],
];

describe.each(limits)("%s", (name) => {
  test.each(unusable)("%s is refused, by the option's name", async (_what, value) => {
    const server = await startServer(json(user));
    const given = { [name]: value };
    for (const create of [
      () => createExampleClient({ baseUrl: server.url, ...given }),
      () => createFetch({ baseUrl: server.url, ...given }),
    ]) {
      expect(create).toThrow(ConfigError);
      expect(create).toThrow(`\`${name}\``);
    }

    const client = createExampleClient({ baseUrl: server.url });
    const params = { path: { userId: "u" } };
    for (const call of [
      client.getUser({ userId: "u", ...given }),
      client.GET("/users/{userId}", { params, ...given }),
    ]) {
      const error = await rejection(call);
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ option: name, operation: "getUser", delivery: "not-sent" });
    }
    expect(server.requests).toHaveLength(0);
  });

  test.each([100_000, 2 ** 31 - 1, undefined])("%s is taken", async (value) => {
    const server = await startServer(json(user));
    const given = { [name]: value };
    const client = createExampleClient({ baseUrl: server.url, ...given });
    expect(await client.getUser({ userId: "u", ...given })).toEqual(user);
  });
});

test("they have one type, on clients and on calls", () => {
  expectTypeOf<ClientOptions["timeoutMs"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Pick<ClientOptions, (typeof limits)[number]>>().toEqualTypeOf<
    Pick<CallOptions, (typeof limits)[number]>
  >();
});
