import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigError, createFetch, serializer } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation, type ExampleOptions } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

async function headersOf(
  options: ExampleOptions,
  call: { headers?: Record<string, string | undefined>; "x-tenant"?: string } = {},
) {
  const server = await startServer(json(user));
  await createExampleClient({ baseUrl: server.url, ...options }).getUser({ userId: "u", ...call });
  return server.requests[0]?.headers ?? {};
}

describe("precedence", () => {
  test("the client's are sent with every call", async () => {
    expect(await headersOf({ headers: { "x-one": "client" } })).toMatchObject({
      "x-one": "client",
    });
  });

  test("a call's win over the client's, whatever their case", async () => {
    const headers = await headersOf(
      { headers: { "X-One": "client", "x-two": "client" } },
      { headers: { "x-one": "call" } },
    );
    expect(headers).toMatchObject({ "x-one": "call", "x-two": "client" });
  });

  test("a header parameter wins over the client's header of its name", async () => {
    const options = { headers: { "X-Tenant": "client" } };
    expect(await headersOf(options)).toMatchObject({ "x-tenant": "client" });
    expect(await headersOf(options, { "x-tenant": "call" })).toMatchObject({ "x-tenant": "call" });
  });

  test("undefined is left out and doesn't undo the client's", async () => {
    const headers = await headersOf(
      { headers: { "x-one": "client", "x-two": undefined } },
      { headers: { "x-one": undefined, "x-three": undefined } },
    );
    expect(headers).toMatchObject({ "x-one": "client" });
    expect(headers).not.toHaveProperty("x-two");
    expect(headers).not.toHaveProperty("x-three");
  });

  test("the client's header wins over a filled-in value", async () => {
    const server = await startServer(json([]));
    const filledIn = createExampleClient({ baseUrl: server.url });
    await filledIn.listUsers({ page: 1 });
    expect(server.requests[0]?.headers["x-notify"]).toBe("true");
    await filledIn.listUsers({ page: 1, "x-notify": false });
    expect(server.requests[1]?.headers["x-notify"]).toBe("false");
    const chosen = createExampleClient({ baseUrl: server.url, headers: { "x-notify": "false" } });
    await chosen.listUsers({ page: 1 });
    expect(server.requests[2]?.headers["x-notify"]).toBe("false");
  });

  test("a required header parameter may come from the client", async () => {
    const server = await startServer(json({}));
    const call = createOneOperation(
      { parameters: { "x-platform": { in: "header", required: true } } },
      { baseUrl: server.url, headers: { "x-platform": "p1" } },
    );
    await call();
    expect(server.requests[0]?.headers["x-platform"]).toBe("p1");
  });

  test("what the caller passes is read at the time, not kept", async () => {
    const server = await startServer(json(user));
    const headers = { "x-one": "before" };
    const client = createExampleClient({ baseUrl: server.url, headers });
    headers["x-one"] = "after";
    await client.getUser({ userId: "u" });
    expect(server.requests[0]?.headers["x-one"]).toBe("before");
  });
});

const managed = [
  "Authorization",
  "Connection",
  "Content-Length",
  "Cookie",
  "Expect",
  "Host",
  "Keep-Alive",
  "Proxy-Authorization",
  "Proxy-Authenticate",
  "Proxy-Connection",
  "TE",
  "Trailer",
  "Transfer-Encoding",
  "Upgrade",
  // The example's own schemes, also where the operation doesn't use them.
  "X-API-Key",
  "X-Session",
];

describe.each(managed)("%s", (name) => {
  test.each([name, name.toLowerCase(), name.toUpperCase()])("%s is refused", async (header) => {
    const server = await startServer(json(user));
    const option = `headers.${header}`;
    const headers = { [header]: "x" };
    expect(() => createExampleClient({ headers })).toThrow(ConfigError);
    expect(() => createExampleClient({ headers })).toThrow(`\`${option}\``);
    expect(() =>
      createFetch({
        baseUrl: server.url,
        headers,
        schemes: { key: { header: "x-api-key" }, session: { header: "x-session" } },
      }),
    ).toThrow(ConfigError);

    const client = createExampleClient({ baseUrl: server.url });
    const call = { userId: "u", headers };
    const errors = [
      await rejection(client.getUser(call)),
      await rejection(client.GET("/users/{userId}", { params: { path: call }, headers } as never)),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ delivery: "not-sent" });
    }
    expect(errors[0]).toMatchObject({
      option,
      message: expect.stringMatching(/` can't be set/),
    });
    expect(server.requests).toHaveLength(0);
  });
});

test.each(["X-Forwarded-Host", "X-TE", "My-Cookie", "Cookie-Consent", "Host-Id", "Test"])(
  "%s isn't one of them",
  async (name) => {
    const headers = await headersOf({ headers: { [name]: "client" } });
    expect(headers[name.toLowerCase()]).toBe("client");
  },
);

describe("values", () => {
  test.each<[string, unknown]>([
    ["CR LF and another header", "a\r\nx-injected: yes"],
    ["LF", "a\nb"],
    ["CR", "a\rb"],
    ["NUL", "a\0b"],
    // Node's fetch takes these, and its connection doesn't: nothing would be sent, and nobody the wiser.
    ["SOH", "\x01"],
    ["escape", "a\x1b[2J"],
    ["delete", "a\x7f"],
    ["what isn't Latin-1", "snow ☃"],
    ["a symbol", Symbol("a")],
    ["an object", { a: 1 }],
    ["null", null],
  ])("%s is refused, wherever it comes from", async (_what, value) => {
    const server = await startServer(json(user));
    const headers = { "x-one": value as string };
    expect(() => createExampleClient({ headers })).toThrow(ConfigError);
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.getUser({ userId: "u", headers }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "headers.x-one", delivery: "not-sent" });
    expect((error as ConfigError).message).toMatch(/`headers.x-one` isn't a valid header/);
    if (value !== null) {
      const tenant = { "x-tenant": value as string };
      const error = await rejection(client.getUser({ userId: "u", ...tenant }));
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ option: "x-tenant", delivery: "not-sent" });
    }
    expect(server.requests).toHaveLength(0);
  });

  test.each(["", "x one", "x:one", "x\none", "ünï", "x-one ", " authorization", "authorization "])(
    "the name %j is refused",
    async (name) => {
      const client = createExampleClient();
      const error = await rejection(client.getUser({ userId: "u", headers: { [name]: "x" } }));
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ option: `headers.${name}` });
    },
  );

  test("a list goes into one header, what has no form is refused", async () => {
    const server = await startServer(json({}));
    const serialize = serializer("simple", false);
    const call = createOneOperation(
      { parameters: { "x-ids": { in: "header", serialize } } },
      { baseUrl: server.url },
    );
    await call({ "x-ids": ["a", 2] });
    expect(server.requests[0]?.headers["x-ids"]).toBe("a,2");
    for (const value of [[["nested"]], { a: { b: 1 } }, ["\ud800"]]) {
      const error = await rejection(call({ "x-ids": value }));
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ option: "x-ids", delivery: "not-sent" });
    }
    expect(server.requests).toHaveLength(1);
  });

  test("a tab inside arrives, and what surrounds a value is trimmed", async () => {
    const headers = await headersOf({ headers: { "x-one": " a\tb\r\n" } });
    expect(headers["x-one"]).toBe("a\tb");
  });

  test("Latin-1 and spaces inside arrive", async () => {
    const server = await startServer(json(user));
    const client = createExampleClient({ baseUrl: server.url });
    await client.getUser({ userId: "u", headers: { "x-one": "caf\u00e9 au lait" } });
    expect(server.requests[0]?.headers["x-one"]).toBe("caf\u00e9 au lait");
  });

  test("a Headers object isn't taken for an empty one", async () => {
    const server = await startServer(json(user));
    const headers = new Headers({ "x-one": "kept" }) as never;
    try {
      const client = createExampleClient({ baseUrl: server.url, headers });
      await client.getUser({ userId: "u" });
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return;
    }
    expect(server.requests[0]?.headers["x-one"]).toBe("kept");
  });

  test("a Headers object of a call isn't taken for an empty one", async () => {
    const server = await startServer(json(user));
    const headers = new Headers({ "x-one": "kept" }) as never;
    const client = createExampleClient({ baseUrl: server.url });
    try {
      await client.getUser({ userId: "u", headers });
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return;
    }
    expect(server.requests[0]?.headers["x-one"]).toBe("kept");
  });
});

describe("User-Agent", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const agents: [string, unknown, string | undefined][] = [
    ["Node", { userAgent: "Node.js/24" }, "example-users/1.2.3"],
    ["a runtime without navigator", undefined, "example-users/1.2.3"],
    ["a navigator without userAgent", {}, "example-users/1.2.3"],
    ["Workers", { userAgent: "Cloudflare-Workers" }, "example-users/1.2.3"],
    ["a browser", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" }, undefined],
  ];

  test.each(agents)("%s", async (_runtime, navigator, expected) => {
    vi.stubGlobal("navigator", navigator);
    const sent: (string | null)[] = [];
    const client = createExampleClient({
      dangerouslyAllowBrowser: true,
      fetch: async (_url, init) => {
        sent.push(new Headers(init.headers).get("user-agent"));
        return Response.json(user);
      },
    });
    await client.getUser({ userId: "u" });
    expect(sent).toEqual([expected ?? null]);
  });

  test("the caller may send another", async () => {
    expect(await headersOf({ headers: { "User-Agent": "mine/1" } })).toMatchObject({
      "user-agent": "mine/1",
    });
  });
});
