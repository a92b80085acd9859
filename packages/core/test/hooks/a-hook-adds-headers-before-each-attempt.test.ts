import { describe, expect, expectTypeOf, test } from "vitest";
import { ConfigError, createFetch, type OnRequest, type RequestEvent } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { createKeyedClient } from "../support/keyed.js";
import { expectAborted } from "../support/outcome.js";
import { later, startScript } from "../support/script.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);

test("it is told these fields and no others, before each attempt", async () => {
  const clock = controlClock();
  const server = await startScript(later("1"), json(user));
  const told: object[] = [];
  const onRequest: OnRequest = (event) => {
    const { headers, ...rest } = event;
    expect([...headers]).toEqual([]);
    expect(server.requests).toHaveLength(event.attempt - 1);
    told.push(rest);
  };
  const client = createExampleClient({ baseUrl: server.url, onRequest });
  await clock.settle(client.getUser({ userId: "5ecret", filter: "5ecret" }));
  const event = {
    ...{ vendor: "example", operation: "getUser" },
    ...{ method: "GET", path: "/users/{userId}" },
  };
  expect(told).toStrictEqual([
    { ...event, attempt: 1 },
    { ...event, attempt: 2 },
  ]);
});

test("what it sets is sent with that request alone", async () => {
  const clock = controlClock();
  const server = await startScript(later("1"), later("1"), { status: 200, body: "pong" });
  const call = createOneOperation(
    { success: { 200: "" } },
    {
      baseUrl: server.url,
      onRequest: ({ headers, attempt }) => {
        headers.set("TraceParent", `span-${attempt}`);
        if (attempt === 2) {
          headers.set("x-second", "yes");
        }
      },
    },
  );
  await clock.settle(call({ headers: { "x-own": "kept" } }));
  expect(server.requests.map(({ headers }) => headers)).toMatchObject([
    { traceparent: "span-1", "x-own": "kept" },
    { traceparent: "span-2", "x-own": "kept", "x-second": "yes" },
    { traceparent: "span-3", "x-own": "kept" },
  ]);
  expect(server.requests[2]?.headers).not.toHaveProperty("x-second");
});

test("before the request with a renewed credential as well", async () => {
  const server = await startScript({ status: 401 }, created);
  const attempts: number[] = [];
  const client = createExampleClient({
    baseUrl: server.url,
    auth: { bearer: ({ reason }) => (reason === "initial" ? "old" : "new") },
    onRequest: ({ attempt, headers }) => {
      headers.set("x-attempt", `${attempt}`);
      attempts.push(attempt);
    },
  });
  await client.inviteUser(invitation);
  expect(attempts).toEqual([1, 2]);
  expect(server.requests.map(({ headers }) => headers["x-attempt"])).toEqual(["1", "2"]);
});

test("the client's comes first, and the call's may set the same", async () => {
  const server = await startServer(created);
  const client = createExampleClient({
    baseUrl: server.url,
    onRequest: ({ headers }) => headers.set("x-who", "client"),
  });
  const onRequest: OnRequest = ({ headers }) =>
    headers.set("x-who", `call, ${headers.get("x-who")}`);
  await client.inviteUser({ ...invitation, onRequest });
  expect(server.requests[0]?.headers["x-who"]).toBe("call, client");
});

test("of `createFetch`: method, but neither vendor, operation nor path", async () => {
  const server = await startServer({ status: 204 });
  const events: RequestEvent[] = [];
  const onRequest = (event: RequestEvent) => {
    events.push(event);
    event.headers.set("x-trace", "1");
  };
  const send = createFetch({ baseUrl: server.url, onRequest });
  await send(`${server.url}/s3cret`, { method: "DELETE" });
  expect(events).toMatchObject([{ vendor: undefined, operation: undefined, path: undefined }]);
  expect(events).toMatchObject([{ method: "DELETE", attempt: 1 }]);
  expect(server.requests[0]?.headers["x-trace"]).toBe("1");
});

describe("what it may not set: nothing is sent, and no value is told", () => {
  const names = [
    ...["authorization", "Authorization", "x-api-key", "X-SESSION", "cookie"],
    ...["Host", "connection", "Content-Length", "TRANSFER-ENCODING", "te", "upgrade", "Expect"],
    ...["proxy-authorization", "Proxy-Connection", "keep-alive", "trailer"],
    // These the request has already.
    ...["content-type", "user-agent", "x-own", "X-Own"],
  ];

  test.each(names)("%s", async (name) => {
    const server = await startServer(created);
    const client = createExampleClient({
      baseUrl: server.url,
      onRequest: ({ headers }) => headers.set(name, "s3cret"),
    });
    const call = client.inviteUser({ ...invitation, headers: { "x-own": "mine" } });
    const error = await rejection(call);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: `headers.${name.toLowerCase()}`, delivery: "not-sent" });
    expect((error as Error).message).not.toContain("s3cret");
    expect(server.requests).toHaveLength(0);
  });

  test("an idempotency key, by which the vendor recognises repeats", async () => {
    const server = await startServer(created);
    const client = createKeyedClient(
      {},
      { baseUrl: server.url, onRequest: ({ headers }) => headers.set("Idempotency-Key", "other") },
    );
    expect(await rejection(client.it())).toMatchObject({ option: "headers.idempotency-key" });
    expect(server.requests).toHaveLength(0);
  });

  test("after an attempt its delivery is kept", async () => {
    const clock = controlClock();
    const server = await startScript(later("1"), created);
    const client = createExampleClient({
      baseUrl: server.url,
      onRequest: ({ headers, attempt }) => attempt === 2 && headers.set("host", "x"),
    });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(error).toMatchObject({ name: "ConfigError", delivery: "rejected" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a hook that is no good changes nothing", () => {
  test.each<[string, OnRequest]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
    ["hangs", () => new Promise(() => {})],
    ["sets what no header can be", ({ headers }) => headers.set("x-bad", "a\nb")],
    [
      "puts other headers into the event",
      (event) => Object.assign(event, { headers: new Headers({ authorization: "Bearer other" }) }),
    ],
    ["freezes the event", (event) => Object.freeze(event)],
    [
      "sets a header later",
      async ({ headers }) => {
        await Promise.resolve();
        headers.set("x-late", "1");
      },
    ],
  ])("it %s", async (_what, onRequest) => {
    const server = await startServer(created);
    const client = createExampleClient({ baseUrl: server.url, onRequest });
    expect(await client.inviteUser(invitation)).toEqual(user);
    const { headers } = server.requests[0] ?? {};
    expect(headers?.authorization).toBe(`Bearer ${secrets.bearer}`);
    expect(headers).not.toHaveProperty("x-late");
    expect(headers).not.toHaveProperty("x-bad");
  });

  test("it aborts: nothing is sent", async () => {
    const server = await startServer(created);
    const controller = new AbortController();
    const { signal } = controller;
    const client = createExampleClient({
      baseUrl: server.url,
      onRequest: () => controller.abort("enough"),
    });
    const error = await rejection(client.inviteUser({ ...invitation, signal }));
    expectAborted(error, "enough", { delivery: "not-sent", attempts: [] });
    expect(server.requests).toHaveLength(0);
  });
});

test("types", () => {
  expectTypeOf<RequestEvent["headers"]>().toEqualTypeOf<Headers>();
  expectTypeOf<RequestEvent["path"]>().toEqualTypeOf<string | undefined>();
  const replace: OnRequest = (event) => {
    // @ts-expect-error: headers are set, not replaced
    event.headers = new Headers();
  };
  expect(replace).toBeTypeOf("function");
});
