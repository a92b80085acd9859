import { describe, expect, expectTypeOf, test } from "vitest";
import { type AttemptEvent, createFetch, type InvitekitError } from "../../src/index.js";
import { controlClock, turn, until } from "../support/controlled-clock.js";
import { expectAborted } from "../support/outcome.js";
import { failToConnect, later, reset, silence, startScript } from "../support/script.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);

describe("what it is told", () => {
  test("of a success: these fields and no others", async () => {
    controlClock();
    const server = await startScript(created);
    const events: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent) => events.push(event);
    await createExampleClient({ baseUrl: server.url, onAttempt }).inviteUser(invitation);
    expect(events).toStrictEqual([
      {
        vendor: "example",
        operation: "inviteUser",
        attempt: 1,
        requestId: undefined,
        safeHeaders: { "content-type": "application/json", date: expect.any(String) },
        status: 201,
        delivery: "applied",
        delayMs: 0,
        durationMs: 0,
      },
    ]);
  });

  test("of the vendor's id of the request, and of the limits that the answer tells", async () => {
    const headers = {
      "content-type": "application/json",
      "x-request-id": "r-1",
      "X-RateLimit-Remaining": "7",
      RateLimit: '"day";r=50;t=30',
      "ratelimit-policy": '"day";q=100',
      "X-Rate-Limit-Reset": "60",
      "set-cookie": "session=s3cret",
      "x-secret": "s3cret",
      location: "/s3cret",
    };
    const server = await startServer({ status: 201, headers, body: JSON.stringify(user) });
    const events: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent) => events.push(event);
    await createExampleClient({ baseUrl: server.url, onAttempt }).inviteUser(invitation);
    expect(events).toMatchObject([{ requestId: "r-1" }]);
    expect(events[0]?.safeHeaders).toEqual({
      "content-type": "application/json",
      date: expect.any(String),
      "x-ratelimit-remaining": "7",
      ratelimit: '"day";r=50;t=30',
      "ratelimit-policy": '"day";q=100',
      "x-rate-limit-reset": "60",
    });
  });

  test("of repeats: in order, with what was waited before", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(later("7"), later(), created);
    const events: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent) => events.push(event);
    const client = createExampleClient({ baseUrl: server.url, onAttempt });
    await clock.settle(client.inviteUser(invitation));
    const event = { vendor: "example", operation: "inviteUser", durationMs: 0 };
    expect(events).toMatchObject([
      { ...event, attempt: 1, status: 429, delivery: "rejected", delayMs: 0, retryAfterMs: 7000 },
      { ...event, attempt: 2, status: 429, delivery: "rejected", delayMs: 7000 },
      { ...event, attempt: 3, status: 201, delivery: "applied", delayMs: 500 },
    ]);
  });

  test("of no answer: the platform's code, where there is one", async () => {
    controlClock();
    const events: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent) => events.push(event);
    const options = { onAttempt, retry: false };
    const one = createExampleClient({ ...options, fetch: failToConnect("ECONNRESET", "read") });
    const other = createExampleClient({
      ...options,
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    await rejection(one.ping());
    await rejection(other.ping());
    const event = {
      ...{ vendor: "example", operation: "ping", attempt: 1 },
      ...{ requestId: undefined, safeHeaders: {} },
      ...{ delivery: "unknown", delayMs: 0, durationMs: 0 },
    };
    expect(events).toStrictEqual([{ ...event, code: "ECONNRESET" }, event]);
  });

  test("of a refused credential and what came after it", async () => {
    const server = await startScript({ status: 401 }, created);
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      auth: { bearer: ({ reason }) => (reason === "initial" ? "old" : "new") },
      onAttempt: (event) => events.push(event),
    });
    await client.inviteUser(invitation);
    expect(events).toMatchObject([
      { attempt: 1, status: 401, delivery: "rejected" },
      { attempt: 2, status: 201, delivery: "applied", delayMs: 0 },
    ]);
  });

  test("how long the answer took, until its headers", async () => {
    const clock = controlClock();
    let finish = () => {};
    const server = await startServer((response) => {
      finish = () => response.end("}");
      void clock.pass(1500).then(() => {
        response.writeHead(201, { "content-type": "application/json" });
        response.write("{");
      });
    });
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: (event) => events.push(event),
    });
    const call = client.inviteUser(invitation);
    await until(() => events.length === 1);
    // The body isn't here yet.
    await clock.pass(700);
    finish();
    await call;
    expect(events).toMatchObject([{ durationMs: 1500 }]);
  });

  test("nothing before a request leaves", async () => {
    const events: AttemptEvent[] = [];
    const auth = () => ({});
    const client = createExampleClient({ onAttempt: (event) => events.push(event), auth });
    await rejection(client.inviteUser(invitation));
    await rejection(client.getUser({ userId: ".." }));
    expect(events).toEqual([]);
  });

  test("of `createFetch`: no vendor, and no operation", async () => {
    const server = await startScript(later("1", 503), { status: 204 });
    const clock = controlClock();
    const events: AttemptEvent[] = [];
    const send = createFetch({ baseUrl: server.url, onAttempt: (event) => events.push(event) });
    await clock.settle(send(server.url));
    expect(events).toMatchObject([
      { vendor: undefined, operation: undefined, attempt: 1, status: 503, delivery: "rejected" },
      {
        vendor: undefined,
        operation: undefined,
        attempt: 2,
        status: 204,
        delivery: "applied",
        delayMs: 1000,
      },
    ]);
  });

  test("what an error tells as well", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(reset, later("2"), { status: 404 });
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: (event) => events.push(event),
    });
    const error = await clock.settle(rejection(client.getUser({ userId: "u" })));
    const told = events.map(
      ({ vendor, operation, attempt, requestId, safeHeaders, ...rest }) => rest,
    );
    expect((error as InvitekitError).attempts).toStrictEqual(told);
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });
});

test("that of the client and that of the call both hear, each of its own event", async () => {
  const clock = controlClock();
  const server = await startScript(later("1"), created);
  const heard: [string, AttemptEvent][] = [];
  const client = createExampleClient({
    baseUrl: server.url,
    onAttempt: (event) => heard.push(["client", event]),
  });
  const onAttempt = (event: AttemptEvent) => heard.push(["call", event]);
  await clock.settle(client.inviteUser({ ...invitation, onAttempt }));
  expect(heard.map(([who, { attempt }]) => [who, attempt])).toEqual([
    ["client", 1],
    ["call", 1],
    ["client", 2],
    ["call", 2],
  ]);
  expect(heard[0]?.[1]).toEqual(heard[1]?.[1]);
  expect(heard[0]?.[1]).not.toBe(heard[1]?.[1]);
});

test("that of a call hears of that call alone", async () => {
  const server = await startScript(created);
  const events: AttemptEvent[] = [];
  const client = createExampleClient({ baseUrl: server.url });
  await client.inviteUser({ ...invitation, onAttempt: (event) => events.push(event) });
  await client.inviteUser(invitation);
  expect(events).toHaveLength(1);
});

const hooks: [string, (event: AttemptEvent) => unknown][] = [
  [
    "throws",
    () => {
      throw new Error("broken hook");
    },
  ],
  ["rejects", () => Promise.reject(new Error("broken hook"))],
  ["never resolves", () => new Promise(() => {})],
  [
    "changes what it is told",
    (event) => Object.assign(event, { status: 200, delivery: "applied", attempt: 9 }),
  ],
  [
    "has a `then` that throws",
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: that is the point
      get then() {
        throw new Error("broken hook");
      },
    }),
  ],
];

describe.each(hooks)("one that %s changes nothing", (_how, onAttempt) => {
  test("about a success", async () => {
    const clock = controlClock();
    const server = await startScript(later("1"), created);
    const client = createExampleClient({ baseUrl: server.url, onAttempt });
    expect(await clock.settle(client.inviteUser({ ...invitation, onAttempt }))).toEqual(user);
    expect(server.arrivals).toEqual([0, 1000]);
  });

  test("about a failure", async () => {
    const server = await startScript({ status: 500 });
    const client = createExampleClient({ baseUrl: server.url, onAttempt });
    const error = await rejection(client.inviteUser({ ...invitation, onAttempt }));
    expect(error).toMatchObject({
      status: 500,
      delivery: "unknown",
      attempts: [{ status: 500, delivery: "unknown" }],
    });
    await turn();
  });
});

describe("after the caller's abort it is told", () => {
  const reason = new Error("navigated away");

  test("of a request that was on its way: unknown", async () => {
    const server = await startScript(silence);
    const controller = new AbortController();
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: (event) => events.push(event),
    });
    const call = rejection(client.inviteUser({ ...invitation, signal: controller.signal }));
    await until(() => server.requests.length === 1);
    controller.abort(reason);
    expectAborted(await call, reason);
    await turn();
    expect(events).toMatchObject([{ attempt: 1, delivery: "unknown", aborted: true }]);
    expect(events[0]).not.toHaveProperty("status");
  });

  test("of those before a wait, and of no other", async () => {
    const clock = controlClock();
    const server = await startScript(later("9"), created);
    const controller = new AbortController();
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: (event) => events.push(event),
    });
    const call = rejection(client.inviteUser({ ...invitation, signal: controller.signal }));
    await clock.untilWaiting(call);
    controller.abort(reason);
    expectAborted(await call, reason);
    await turn();
    expect(events).toMatchObject([{ attempt: 1, status: 429, delivery: "rejected" }]);
  });

  test("of an answer whose body was being read: applied", async () => {
    const server = await startServer((response) => {
      response.writeHead(201, { "content-type": "application/json" });
      response.write("{");
    });
    const controller = new AbortController();
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: (event) => {
        events.push(event);
        controller.abort(reason);
      },
    });
    const { signal } = controller;
    expectAborted(await rejection(client.inviteUser({ ...invitation, signal })), reason);
    expect(events).toMatchObject([{ attempt: 1, status: 201, delivery: "applied" }]);
  });

  test("of nothing, or of what wasn't sent, where a provider aborts", async () => {
    const server = await startScript(created);
    const controller = new AbortController();
    const events: AttemptEvent[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      auth: {
        bearer: () => {
          controller.abort(reason);
          return secrets.bearer;
        },
      },
      onAttempt: (event) => events.push(event),
    });
    const { signal } = controller;
    expectAborted(await rejection(client.inviteUser({ ...invitation, signal })), reason);
    await turn();
    expect(server.requests).toHaveLength(0);
    expect(events.filter(({ delivery }) => delivery !== "not-sent")).toEqual([]);
  });
});

test("an event's type", () => {
  expectTypeOf<AttemptEvent["operation"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<AttemptEvent["attempt"]>().toEqualTypeOf<number>();
  expectTypeOf<AttemptEvent["status"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<AttemptEvent["delayMs"]>().toEqualTypeOf<number>();
  expectTypeOf<AttemptEvent["durationMs"]>().toEqualTypeOf<number>();
});
