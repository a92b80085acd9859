import { describe, expect, test } from "vitest";
import { createFetch, TimeoutError } from "../../src/index.js";
import { type ControlledClock, controlClock, turn, until } from "../support/controlled-clock.js";
import { later, silence, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);

/** Headers and the beginning of a body that never ends. */
function stall(status: number): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.write('{"id":');
  };
}

/** What a call comes to, which must be at this time and not a millisecond before. */
async function outcomeAt(ms: number, clock: ControlledClock, call: Promise<unknown>) {
  const outcome = call.catch((error: unknown) => error);
  await clock.pass(ms - performance.now() - 1);
  expect(await Promise.race([outcome, turn().then(() => "waiting")])).toBe("waiting");
  await clock.pass(1);
  const result = await outcome;
  expect(performance.now()).toBe(ms);
  return result;
}

describe("timeoutMs", () => {
  test.each([
    ["30,000 by default", {}, {}, 30_000],
    ["of the client", { timeoutMs: 4000 }, {}, 4000],
    ["of the call", { timeoutMs: 4000 }, { timeoutMs: 7000 }, 7000],
  ])("ends a request without an answer: %s", async (_which, ofClient, ofCall, ms) => {
    const clock = controlClock();
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url, ...ofClient });
    const call = client.inviteUser({ ...invitation, ...ofCall });
    await clock.untilReceived(server, 1);
    const error = await outcomeAt(ms, clock, call);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).not.toBeInstanceOf(DOMException);
    expect(error).toMatchObject({
      phase: "headers",
      delivery: "unknown",
      operation: "inviteUser",
      attempts: [{ delivery: "unknown", delayMs: 0, durationMs: ms }],
    });
    expect(server.requests).toHaveLength(1);
  });

  test("covers the credentials, the headers and the body together", async () => {
    const clock = controlClock();
    let give = (_token: string) => {};
    let answer = () => {};
    const server = await startScript((response, request) => {
      answer = () => (stall(201) as (...args: unknown[]) => void)(response, request);
    });
    const client = createExampleClient({
      baseUrl: server.url,
      timeoutMs: 5000,
      auth: {
        bearer: () =>
          new Promise((resolve) => {
            give = resolve;
          }),
      },
    });
    let answered = false;
    const onAttempt = () => {
      answered = true;
    };
    const call = client.inviteUser({ ...invitation, onAttempt });
    await clock.pass(2000);
    give(secrets.bearer);
    await clock.untilReceived(server, 1);
    await clock.pass(2000);
    answer();
    await until(() => answered);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      name: "TimeoutError",
      phase: "body",
      delivery: "applied",
      attempts: [{ status: 201, delivery: "applied", durationMs: 2000 }],
    });
  });

  test("that is over before the headers, the credentials having taken most of it", async () => {
    const clock = controlClock();
    let give = (_token: string) => {};
    const server = await startScript(silence);
    const bearer = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const auth = { bearer };
    const client = createExampleClient({ baseUrl: server.url, timeoutMs: 5000, auth });
    const call = client.inviteUser(invitation);
    await clock.pass(4000);
    give(secrets.bearer);
    await clock.untilReceived(server, 1);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      phase: "headers",
      attempts: [{ durationMs: 1000 }],
    });
  });

  test.each([200, 201])("ends a %i whose body stalls: applied, never repeated", async (status) => {
    const clock = controlClock();
    const server = await startScript(stall(status));
    let answered = false;
    const client = createExampleClient({
      baseUrl: server.url,
      timeoutMs: 5000,
      onAttempt: () => {
        answered = true;
      },
    });
    const call = client.getUser({ userId: "u" });
    await until(() => answered);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      name: "TimeoutError",
      phase: "body",
      delivery: "applied",
      attempts: [{ status, delivery: "applied" }],
    });
    expect(server.requests).toHaveLength(1);
  });

  test("ends a refusal whose body stalls, which stays what it is", async () => {
    const clock = controlClock();
    const server = await startScript(stall(403));
    let answered = false;
    const client = createExampleClient({
      baseUrl: server.url,
      timeoutMs: 5000,
      onAttempt: () => {
        answered = true;
      },
    });
    const call = client.inviteUser(invitation);
    await until(() => answered);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      name: "ApiError",
      status: 403,
      body: undefined,
      delivery: "rejected",
    });
  });

  test("isn't spent on the body of what is repeated", async () => {
    const clock = controlClock();
    const server = await startScript(stall(429), stall(429), created);
    const client = createExampleClient({ baseUrl: server.url });
    expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
    expect(server.arrivals).toEqual([0, 0, 0]);
  });

  test("is each request's own", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url, timeoutMs: 5000 });
    const call = rejection(client.deleteUser({ userId: "u" }));
    for (const count of [1, 2]) {
      await clock.untilReceived(server, count);
      await clock.next();
      await clock.untilWaiting(call);
      await clock.next();
    }
    await clock.untilReceived(server, 3);
    const error = await outcomeAt(15_750, clock, call);
    expect(error).toMatchObject({
      phase: "headers",
      delivery: "unknown",
      attempts: [
        { delayMs: 0, durationMs: 5000 },
        { delayMs: 250, durationMs: 5000 },
        { delayMs: 500, durationMs: 5000 },
      ],
    });
  });
});

describe("a limit that passed before a repeat is none of what comes after it", () => {
  test.each<[string, Answer, object]>([
    ["a refusal", { status: 404 }, { name: "ApiError", status: 404, delivery: "unknown" }],
    [
      "what can't be read",
      { ...created, body: "{" },
      { name: "DecodeError", kind: "json", delivery: "applied" },
    ],
  ])("%s", async (_what, answer, expected) => {
    const clock = controlClock(0.5);
    const server = await startScript(silence, answer);
    const client = createExampleClient({ baseUrl: server.url });
    const call = rejection(client.getUser({ userId: "u" }));
    await clock.untilReceived(server, 1);
    await clock.next();
    await clock.untilWaiting(call);
    await clock.next();
    expect(await call).toMatchObject(expected);
  });
});

describe("totalTimeoutMs", () => {
  test("ends the request that it comes in: `total`", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 40_000 });
    const call = client.deleteUser({ userId: "u" });
    call.catch(() => {});
    await clock.untilReceived(server, 1);
    await clock.next();
    await clock.untilWaiting(call);
    await clock.next();
    await clock.untilReceived(server, 2);
    expect(await outcomeAt(40_000, clock, call)).toMatchObject({
      name: "TimeoutError",
      phase: "total",
      delivery: "unknown",
      attempts: [
        { durationMs: 30_000, delayMs: 0 },
        { durationMs: 9750, delayMs: 250 },
      ],
    });
    await clock.pass(100_000);
    expect(server.requests).toHaveLength(2);
  });

  test("is 90,000 by default", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url });
    const call = client.deleteUser({ userId: "u" });
    call.catch(() => {});
    for (const count of [1, 2]) {
      await clock.untilReceived(server, count);
      await clock.next();
      await clock.untilWaiting(call);
      await clock.next();
    }
    await clock.untilReceived(server, 3);
    expect(await outcomeAt(90_000, clock, call)).toMatchObject({ phase: "total" });
  });

  test.each([
    ["the client", { totalTimeoutMs: 3000 }, {}],
    ["the call", {}, { totalTimeoutMs: 3000 }],
  ])("of %s, where it is the shorter", async (_whose, ofClient, ofCall) => {
    const clock = controlClock();
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url, ...ofClient });
    const call = client.inviteUser({ ...invitation, ...ofCall });
    await clock.untilReceived(server, 1);
    expect(await outcomeAt(3000, clock, call)).toMatchObject({
      name: "TimeoutError",
      phase: "total",
      delivery: "unknown",
    });
  });

  test("in the credentials: not sent", async () => {
    const clock = controlClock();
    const auth = { bearer: () => new Promise<never>(() => {}) };
    const client = createExampleClient({ auth, totalTimeoutMs: 3000 });
    expect(await outcomeAt(3000, clock, client.inviteUser(invitation))).toMatchObject({
      phase: "total",
      delivery: "not-sent",
      attempts: [],
    });
  });

  test("in the body: applied", async () => {
    const clock = controlClock();
    const server = await startScript(stall(201));
    let answered = false;
    const onAttempt = () => {
      answered = true;
    };
    const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 3000, onAttempt });
    const call = client.inviteUser(invitation);
    await until(() => answered);
    expect(await outcomeAt(3000, clock, call)).toMatchObject({
      phase: "total",
      delivery: "applied",
    });
  });

  test("is never overstepped by a wait: what was reached is thrown at once", async () => {
    const clock = controlClock(0.5);
    const server = await startScript({ status: 500 });
    const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 249 });
    const error = await clock.settle(rejection(client.deleteUser({ userId: "u" })));
    expect(error).toMatchObject({ status: 500, attempts: [{ status: 500 }] });
    expect(performance.now()).toBe(0);
  });

  test("leaves the last request what is left", async () => {
    const clock = controlClock();
    const server = await startScript(later("9"), silence);
    const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 10_000 });
    const call = client.inviteUser(invitation);
    call.catch(() => {});
    await clock.untilWaiting(call);
    await clock.next();
    await clock.untilReceived(server, 2);
    expect(await outcomeAt(10_000, clock, call)).toMatchObject({
      phase: "total",
      delivery: "unknown",
      attempts: [{ status: 429 }, { delayMs: 9000, durationMs: 1000 }],
    });
  });
});

describe("`createFetch`", () => {
  test("has both, body included", async () => {
    const clock = controlClock();
    const server = await startScript(stall(200));
    let answered = false;
    const send = createFetch({
      baseUrl: server.url,
      timeoutMs: 5000,
      onAttempt: () => {
        answered = true;
      },
    });
    const call = send(server.url);
    call.catch(() => {});
    await until(() => answered);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      name: "TimeoutError",
      phase: "body",
      delivery: "applied",
    });
  });

  test("total", async () => {
    const clock = controlClock();
    const server = await startScript(silence);
    const send = createFetch({ baseUrl: server.url, totalTimeoutMs: 5000 });
    const call = send(server.url, { method: "POST" });
    await clock.untilReceived(server, 1);
    expect(await outcomeAt(5000, clock, call)).toMatchObject({
      phase: "total",
      delivery: "unknown",
    });
  });
});
