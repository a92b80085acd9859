import { afterEach, describe, expect, test } from "vitest";
import { createFetch } from "../../src/index.js";
import { json, startServer } from "../support/server.js";
import { createExampleClient, secrets, vendor } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

test("two clients keep their options, also when they call at once", async () => {
  const [one, two] = [await startServer(json(user)), await startServer(json(user))];
  const first = createExampleClient({
    baseUrl: one.url,
    auth: { apiKey: "key-one" },
    headers: { "x-tenant": "one" },
  });
  const second = createExampleClient({
    baseUrl: two.url,
    auth: { bearer: async () => "token-two" },
  });
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => [
      first.getUser({ userId: `${index}`, headers: { "x-only": "one" } }),
      second.getUser({ userId: `${index}` }),
    ]).flat(),
  );

  expect(one.requests).toHaveLength(10);
  expect(two.requests).toHaveLength(10);
  for (const { headers } of one.requests) {
    expect(headers).toMatchObject({ "x-api-key": "key-one", "x-tenant": "one", "x-only": "one" });
    expect(headers).not.toHaveProperty("authorization");
  }
  for (const { headers } of two.requests) {
    expect(headers).toMatchObject({ authorization: "Bearer token-two" });
    expect(headers).not.toHaveProperty("x-api-key");
    expect(headers).not.toHaveProperty("x-tenant");
    expect(headers).not.toHaveProperty("x-only");
  }
});

test("a renewed credential stays with its client", async () => {
  const server = await startServer((response, { headers }) => {
    response.writeHead(headers.authorization === "Bearer stale" ? 401 : 200, {
      "content-type": "application/json",
    });
    response.end(JSON.stringify(user));
  });
  const client = (fresh: string) =>
    createExampleClient({
      baseUrl: server.url,
      auth: { bearer: ({ reason }) => (reason === "initial" ? "stale" : fresh) },
    });
  await Promise.all(["one", "two"].map((fresh) => client(fresh).listUsers({ page: 1 })));
  expect(server.requests.map(({ headers }) => headers.authorization).sort()).toEqual([
    "Bearer one",
    "Bearer stale",
    "Bearer stale",
    "Bearer two",
  ]);
});

test("one call leaves nothing to the next", async () => {
  const server = await startServer(json(user));
  const client = createExampleClient({ baseUrl: server.url });
  await client.getUser({ userId: "u", headers: { "x-one": "1" }, fields: "email" });
  await client.getUser({ userId: "v" });
  expect(server.requests[1]?.url).toBe("/users/v");
  expect(server.requests[1]?.headers).not.toHaveProperty("x-one");
});

test("neither the description nor the caller's options are changed", async () => {
  const freeze = <Value>(value: Value): Value => {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  const server = await startServer(json(user));
  freeze(vendor);
  const client = createExampleClient(
    freeze({ baseUrl: server.url, auth: { bearer: "b" }, headers: { "x-one": "1" } }),
  );
  const input = freeze({ userId: "u", headers: { "x-two": "2" }, fields: "email" });
  expect(await client.getUser(input)).toEqual(user);
  const init = freeze({ params: { path: { userId: "u" }, query: { fields: "email" } } });
  expect((await client.GET("/users/{userId}", init)).data).toEqual(user);
});

test("the platform's fetch is looked up at each call", async () => {
  const server = await startServer(json(user));
  const client = createExampleClient({ baseUrl: server.url });
  const original = globalThis.fetch;
  const urls: string[] = [];
  globalThis.fetch = (input, init) => {
    urls.push(String(input));
    return original(input, init);
  };
  try {
    await client.getUser({ userId: "u" });
  } finally {
    globalThis.fetch = original;
  }
  await client.getUser({ userId: "v" });
  expect(urls).toEqual([`${server.url}/users/u`]);
  expect(server.requests).toHaveLength(2);
});

test("a client can be awaited, spread and taken apart", async () => {
  const server = await startServer(json(user));
  const client = await createExampleClient({ baseUrl: server.url });
  const { getUser, GET } = { ...client };
  expect(await getUser({ userId: "u" })).toEqual(user);
  const { data } = await GET("/users/{userId}", { params: { path: { userId: "u" } } });
  expect(data).toEqual(user);
});

describe("a polluted Object.prototype", () => {
  const polluted = new Set<string>();

  function pollute(name: string, value: unknown): void {
    polluted.add(name);
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  }

  afterEach(() => {
    for (const name of polluted) {
      Reflect.deleteProperty(Object.prototype, name);
    }
    polluted.clear();
  });

  const stolen: unknown[] = [];
  const steal = async (...sent: unknown[]) => {
    stolen.push(sent);
    return Response.json({ stolen: true });
  };

  test.each<[string, unknown]>([
    ["fetch", steal],
    ["baseUrl", "https://evil.example.com"],
    ["server", "us"],
    ["headers", { "x-evil": "1" }],
    ["auth", { bearer: "evil" }],
    ["bearer", "evil"],
    ["apiKey", "evil"],
    ["filter", "evil"],
    ["params", { query: { filter: "evil" } }],
    ["timeoutMs", 0],
    ["totalTimeoutMs", 0],
    ["maxResponseBytes", 1],
    ["onAttempt", steal],
    ["idempotencyKey", "evil"],
  ])("`%s` is nothing to a client", async (name, value) => {
    stolen.length = 0;
    const server = await startServer(json(user));
    // What the test's own helpers do happens before.
    const options = { __proto__: null, baseUrl: server.url, auth: { apiKey: "key" } } as never;
    const client = createExampleClient(options);
    const init = { params: { path: { userId: "u" } } };
    pollute(name, value);
    const results: unknown[] = [];
    try {
      results.push(await client.getUser({ userId: "u" }));
      results.push((await client.GET("/users/{userId}", init)).data);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    expect(results).toEqual([user, user]);
    expect(stolen).toEqual([]);
    expect(server.requests.map(({ url }) => url)).toEqual(["/users/u", "/users/u"]);
    for (const { headers } of server.requests) {
      expect(headers).toMatchObject({ "x-api-key": "key" });
      expect(headers).not.toHaveProperty("x-evil");
      expect(headers).not.toHaveProperty("authorization");
    }
  });

  // Node's own sockets break on this one, so that nothing real can be sent.
  test("`signal` is nothing to a client", async () => {
    const inits: RequestInit[] = [];
    const client = createExampleClient({
      fetch: async (_url, init) => {
        inits.push(init);
        return Response.json(user);
      },
    });
    const signal = AbortSignal.abort("evil");
    let data: unknown;
    pollute("signal", signal);
    try {
      data = await client.getUser({ userId: "u" });
    } finally {
      Reflect.deleteProperty(Object.prototype, "signal");
    }
    expect(data).toEqual(user);
    // The transport's own, which the polluted one can't end.
    expect(inits.map((init) => init.signal?.aborted)).toEqual([false]);
  });

  test.each<[string, unknown]>([
    ["fetch", steal],
    ["baseUrl", "https://evil.example.com"],
    ["server", "us"],
    ["headers", { "x-evil": "1" }],
    ["auth", { bearer: "evil" }],
    ["timeoutMs", 0],
    ["totalTimeoutMs", 0],
    ["maxResponseBytes", 1],
    ["onAttempt", steal],
  ])("`%s` is nothing to a new client", async (name, value) => {
    stolen.length = 0;
    const sent: [string, Headers][] = [];
    const given = {
      auth: { apiKey: "key" },
      ...(name !== "fetch" && {
        fetch: async (url: string, init: RequestInit) => {
          sent.push([url, new Headers(init.headers)]);
          return Response.json(user);
        },
      }),
    };
    pollute(name, value);
    const client = createExampleClient(given);
    Reflect.deleteProperty(Object.prototype, name);
    if (name === "fetch") {
      await client.getUser({ userId: "u", signal: AbortSignal.abort() }).catch(() => {});
      expect(stolen).toEqual([]);
      return;
    }
    await client.getUser({ userId: "u" });
    expect(stolen).toEqual([]);
    const [[url, headers]] = sent as [[string, Headers]];
    expect(url).toBe("https://eu.example.com/api/users/u");
    expect(headers.get("x-evil")).toBeNull();
    expect(headers.get("x-api-key")).toBe("key");
  });

  test.each<[string, unknown]>([
    ["fetch", steal],
    ["headers", { "x-evil": "1" }],
    ["auth", { bearer: "evil" }],
    ["schemes", { bearer: { header: "x-evil" } }],
    ["timeoutMs", 0],
    ["totalTimeoutMs", 0],
    ["maxResponseBytes", 1],
    ["onAttempt", steal],
  ])("`%s` is nothing to `createFetch`", async (name, value) => {
    stolen.length = 0;
    const server = await startServer(json(user));
    const options = {
      baseUrl: server.url,
      ...(name !== "auth" && { auth: { bearer: secrets.bearer } }),
    };
    pollute(name, value);
    const send = createFetch(options);
    Reflect.deleteProperty(Object.prototype, name);
    await send(`${server.url}/users`);
    expect(stolen).toEqual([]);
    expect(server.requests[0]?.headers).not.toHaveProperty("x-evil");
    expect(server.requests[0]?.headers.authorization).toBe(
      name === "auth" ? undefined : `Bearer ${secrets.bearer}`,
    );
  });
});
