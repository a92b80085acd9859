import { describe, expect, test } from "vitest";
import { ConfigError, serializer } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

test.each<[string, unknown]>([
  ["..", ".."],
  [".", "."],
  ["../x", "../x"],
  ["a/../b", "a/../b"],
  ["..\\x", "..\\x"],
  ["x/..", "x/.."],
  ["..;", "..;"],
  ["..?", "..?"],
  ["x/..#", "x/..#"],
  ["..%2fx", "..%2fx"],
  ["%2e", "%2e"],
  ["%2e%2e", "%2e%2e"],
  ["%2E%2E", "%2E%2E"],
  ["%252e%252E", "%252e%252E"],
  ["x%252f.%25252e", "x%252f.%25252e"],
  [".%2e", ".%2e"],
  ["dots and a space", ".. "],
  ["a tab and dots", "\t.."],
  ["dots around a line break", ".\n."],
  ["dots and NUL", "..\0"],
  ["dots and a control character of two bytes", "..\u0085"],
  ["dots and a space that doesn't break", "..\u00a0"],
  ["dots and an encoded space", "..%2520"],
  ["%2e.", "%2e."],
  ["an empty text", ""],
  ["undefined", undefined],
  ["null", null],
  ["an object", { id: "u" }],
  ["an empty object", {}],
  ["a list", ["u"]],
  ["a list of a dot segment", [".."]],
  ["a Date", new Date(0)],
  ["a symbol", Symbol("u")],
  ["a lone high surrogate", "u\ud800"],
  ["a lone low surrogate", "\udc00u"],
])("%s is refused", async (_what, userId) => {
  const server = await startServer(json(user));
  const client = createExampleClient({ baseUrl: server.url });
  for (const call of [
    client.getUser({ userId } as never),
    client.GET("/users/{userId}", { params: { path: { userId } } } as never),
  ]) {
    const error = await rejection(call);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "userId", delivery: "not-sent", attempts: [] });
    expect((error as ConfigError).message).toMatch(/`userId` (is|must) /);
  }
  expect(server.requests).toHaveLength(0);
});

test("a missing one is refused", async () => {
  const client = createExampleClient();
  for (const call of [
    client.getUser({} as never),
    (client.getUser as () => Promise<unknown>)(),
    client.GET("/users/{userId}", {} as never),
    client.GET("/users/{userId}", { params: {} } as never),
    client.GET("/users/{userId}", { params: { path: {} } } as never),
    (client.GET as (path: string) => Promise<unknown>)("/users/{userId}"),
  ]) {
    const error = await rejection(call);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "userId", operation: "getUser" });
  }
});

test.each<[unknown, string]>([
  ["u", "u"],
  [7, "7"],
  [0, "0"],
  [false, "false"],
  [12n, "12"],
  ["a/b", "a%2Fb"],
  ["/", "%2F"],
  ["a?b#c", "a%3Fb%23c"],
  ["a\\b", "a%5Cb"],
  ["a b+c", "a%20b%2Bc"],
  ["a%20b", "a%2520b"],
  ["a;b=c,d", "a%3Bb%3Dc%2Cd"],
  ["\r\n\t\0", "%0D%0A%09%00"],
  ["{x}", "%7Bx%7D"],
  ["{userId}", "%7BuserId%7D"],
  ["$&$1$$", "%24%26%241%24%24"],
  ["ünï", "%C3%BCn%C3%AF"],
  ["日本", "%E6%97%A5%E6%9C%AC"],
  ["👩‍🚀", "%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80"],
  ["...", "..."],
  ["a..b", "a..b"],
  ["ada+tag@example.com", "ada%2Btag%40example.com"],
])("%s is written as %s", async (userId, written) => {
  const server = await startServer(json(user));
  const client = createExampleClient({ baseUrl: `${server.url}/api` });
  await client.getUser({ userId: userId as string });
  await client.GET("/users/{userId}", { params: { path: { userId: userId as string } } });
  expect(server.requests.map(({ url }) => url)).toEqual([
    `/api/users/${written}`,
    `/api/users/${written}`,
  ]);
});

describe("several", () => {
  async function urlOf(input: Record<string, unknown>): Promise<string | undefined> {
    const server = await startServer(json({}));
    const call = createOneOperation(
      { route: "GET /a/{a}/{b}/v{version}", parameters: { version: { in: "path", value: 1 } } },
      { baseUrl: server.url },
    );
    await call(input);
    return server.requests[0]?.url;
  }

  test("each at its own place", async () => {
    expect(await urlOf({ b: "two", a: "one" })).toBe("/a/one/two/v1");
  });

  test("a value that looks like another's place stays a value", async () => {
    expect(await urlOf({ a: "{b}", b: "two" })).toBe("/a/%7Bb%7D/two/v1");
  });

  test("a filled-in one can be given", async () => {
    expect(await urlOf({ a: "one", b: "two", version: 2 })).toBe("/a/one/two/v2");
  });
});

test.each<[Parameters<typeof serializer>[0], boolean, unknown, string]>([
  ["simple", false, "a/b", "a%2Fb"],
  ["simple", false, ["a b", "/"], "a%20b,%2F"],
  ["label", false, "a/b", ".a%2Fb"],
  ["label", true, ["a b", "/"], ".a%20b.%2F"],
  ["matrix", false, "a/b", ";id=a%2Fb"],
  ["matrix", true, ["a b", "/"], ";id=a%20b;id=%2F"],
])("style %s, explode %s: %j is %s", async (style, explode, id, written) => {
  const server = await startServer(json({}));
  const call = createOneOperation(
    {
      route: "GET /a/{id}",
      parameters: { id: { in: "path", required: true, serialize: serializer(style, explode) } },
    },
    { baseUrl: server.url },
  );
  await call({ id });
  expect(server.requests[0]?.url).toBe(`/a/${written}`);
});

test("a dot segment that a matrix parameter ends is refused", async () => {
  const serialize = serializer("matrix", true);
  const call = createOneOperation({
    route: "GET /a/{id}",
    parameters: { id: { in: "path", required: true, serialize } },
  });
  const error = await rejection(call({ id: ["x/..", "y"] }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "id", delivery: "not-sent" });
});

test("a name that the query has as well goes by its location", async () => {
  const server = await startServer(json({}));
  const call = createOneOperation(
    { route: "GET /a/{id}", parameters: { "query.id": { name: "id" } } },
    { baseUrl: server.url },
  );
  await call({ id: "path", "query.id": "query" });
  expect(server.requests[0]?.url).toBe("/a/path?id=query");
});
