import { describe, expect, test } from "vitest";
import { ConfigError, createFetch } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

// What openapi-fetch takes, and what would go round the transport here.
const removed = {
  fetch: () => Promise.reject(new Error("went round the transport")),
  baseUrl: "https://other.example.com",
  Request: class {},
  middleware: [],
  redirect: "follow",
  querySerializer: () => "injected=1",
  bodySerializer: () => "injected",
  pathSerializer: () => "/injected",
  parseAs: "text",
  credentials: "include",
  method: "DELETE",
};

test.each([
  ...Object.keys(removed).filter((name) => name !== "fetch" && name !== "baseUrl"),
  "header",
  "token",
  "timeout",
  "baseURL",
])("the client has no option `%s`", (name) => {
  const options = { [name]: undefined };
  expect(() => createExampleClient(options as never)).toThrow(ConfigError);
  expect(() => createExampleClient(options as never)).toThrow(`\`${name}\``);
});

test("`createFetch` has no unknown option either", () => {
  const options = { baseUrl: "https://example.com", header: { "x-one": "lost" } };
  expect(() => createFetch(options as never)).toThrow(ConfigError);
});

describe.each(Object.entries(removed))("`%s` of a call", (name, value) => {
  test("is refused by operation", async () => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.getUser({ userId: "u", [name]: value } as never));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: name, delivery: "not-sent", operation: "getUser" });
    expect(server.requests).toHaveLength(0);
  });

  test("is refused by path", async () => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const init = { params: { path: { userId: "u" } }, [name]: value };
    const error = await rejection(client.GET("/users/{userId}", init as never));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: name, delivery: "not-sent", operation: "getUser" });
    expect(server.requests).toHaveLength(0);
  });
});

describe("parameters", () => {
  async function refusedByPath(params: unknown): Promise<unknown> {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.GET("/users/{userId}", { params } as never));
    expect(server.requests).toHaveLength(0);
    return error;
  }

  const path = { userId: "u" };

  test("one that the operation hasn't got", async () => {
    const client = createExampleClient();
    const error = await rejection(client.getUser({ userId: "u", userid: "u" } as never));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "userid" });
    // Says what there is, for it may be misspelt.
    expect((error as Error).message).toMatch(/\bheaders, .*\buserId, fields\b/);
  });

  test.each<[string, unknown]>([
    ["query.field", { path, query: { field: "email" } }],
    ["header.x-tenants", { path, header: { "x-tenants": "t" } }],
    ["cookie.session", { path, cookie: { session: "s" } }],
    ["path.userid", { path: { ...path, userid: "u" } }],
  ])("`%s` by path", async (option, params) => {
    const error = await refusedByPath(params);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option });
  });

  test.each<[string, unknown]>([
    ["a query parameter in the path", { path: { ...path, fields: "email" } }],
    ["a path parameter in the query", { query: path }],
    ["a header parameter in the query", { path, query: { "x-tenant": "t" } }],
    ["a location that doesn't exist", { path, queries: { fields: "email" } }],
    ["a call's option among the headers", { path, header: { headers: { "x-one": "v" } } }],
  ])("%s", async (_what, params) => {
    expect(await refusedByPath(params)).toBeInstanceOf(ConfigError);
  });

  test("a query parameter can't become the body", async () => {
    const server = await startServer(json(user, 201));
    const client = createExampleClient({ baseUrl: server.url });
    const params = { query: { body: { email: "eve@example.com" } } };
    const error = await rejection(client.POST("/users/invite", { params } as never));
    expect(error).toBeInstanceOf(ConfigError);
    expect(server.requests).toHaveLength(0);
  });

  test("`params` is nothing of an operation by id", async () => {
    const client = createExampleClient();
    const error = await rejection(client.getUser({ params: { path } } as never));
    expect(error).toBeInstanceOf(ConfigError);
  });

  test("an inherited one isn't the caller's", async () => {
    const client = createExampleClient();
    const error = await rejection(client.getUser(Object.create({ userId: "u" })));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "userId" });
  });
});

test.each(["/users/{id}", "/users/u", "/nowhere", "", "https://other.example.com/", undefined])(
  "the path %j isn't in the document",
  async (path) => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.GET(path as never, {} as never));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "path", delivery: "not-sent" });
    expect(server.requests).toHaveLength(0);
  },
);

test("a path of another method isn't in the document", async () => {
  const client = createExampleClient();
  const error = await rejection(client.GET("/users/invite" as never, {} as never));
  expect(error).toBeInstanceOf(ConfigError);
});

test("types: openapi-fetch's options don't compile", () => {
  const client = createExampleClient();
  const params = { path: { userId: "u" } };
  // Never called: it is the compiler that is asked.
  const calls = () => [
    // @ts-expect-error
    client.GET("/users/{userId}", { params, fetch }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, baseUrl: "https://other.example.com" }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, Request }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, middleware: [] }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, redirect: "follow" }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, querySerializer: () => "" }),
    // @ts-expect-error
    client.PUT("/users/{userId}", { params, bodySerializer: () => "" }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, pathSerializer: () => "" }),
    // @ts-expect-error
    client.GET("/users/{userId}", { params, parseAs: "text" }),
    // @ts-expect-error
    client.GET("/users/{userId}", {}),
    // @ts-expect-error
    client.GET("/users/{userId}"),
    // @ts-expect-error
    client.GET("/users/invite"),
    // @ts-expect-error
    client.POST("/users/invite", { body: { mail: "ada@example.com" } }),
    // @ts-expect-error
    client.POST("/users/invite", {}),
    // @ts-expect-error
    client.getUser({ userId: "u", parseAs: "text" }),
    client.GET("/ping"),
    client.GET("/users/{userId}", { params, headers: { "x-one": "v" } }),
    client.GET("/users/{userId}", { params, signal: AbortSignal.timeout(1) }),
  ];
  expect(calls).toBeTypeOf("function");
});
