import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { createFetch, type Fetch } from "../../src/index.js";
import { controlClock, turn } from "../support/controlled-clock.js";
import { rejection } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const created = async () => Response.json(user, { status: 201 });

/** Notes who comes when, and answers as told. */
function record(answer: (who: number, requests: number) => Promise<Response> = created) {
  const arrivals: [who: number, at: number][] = [];
  const fetch: Fetch = async (_url, { body }) => {
    const { email } = JSON.parse(String(body));
    arrivals.push([email, performance.now()]);
    return answer(email, arrivals.length);
  };
  return { arrivals, fetch, who: () => arrivals.map(([each]) => each) };
}

function inviteEach(count: number, options: object, ofCalls: object = {}) {
  const call = createOneOperation({ body: {}, success: { 201: "json" } }, options);
  return Array.from({ length: count }, (_, email) => call({ body: { email }, ...ofCalls }));
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("`limit.perSecond`", () => {
  test("spreads requests evenly, first come, first served", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record();
    await clock.settle(Promise.all(inviteEach(5, { fetch, limit: { perSecond: 10 } })));
    expect(arrivals).toEqual(range(5).map((each) => [each, each * 100]));
  });

  test("saves no turns up", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record();
    const call = createOneOperation({ body: {} }, { fetch, limit: { perSecond: 1 } });
    await clock.pass(60_000);
    await clock.settle(Promise.all([call({ body: { email: 0 } }), call({ body: { email: 1 } })]));
    expect(arrivals).toEqual([
      [0, 60_000],
      [1, 61_000],
    ]);
  });

  test("less than one is one in several seconds", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record();
    await clock.settle(Promise.all(inviteEach(3, { fetch, limit: { perSecond: 0.1 } })));
    expect(arrivals.map(([, at]) => at)).toEqual([0, 10_000, 20_000]);
  });

  test("`createFetch`", async () => {
    const clock = controlClock();
    const at: number[] = [];
    const baseUrl = "https://example.com";
    const fetch = async () => {
      at.push(performance.now());
      return new Response();
    };
    const send = createFetch({ baseUrl, fetch, limit: { perSecond: 2 } });
    await clock.settle(Promise.all([send(baseUrl), send(baseUrl), send(baseUrl)]));
    expect(at).toEqual([0, 500, 1000]);
  });
});

describe("`limit.concurrency`", () => {
  test.each([1, 3, 7])("%i calls at a time, in order", async (concurrency) => {
    let now = 0;
    let most = 0;
    const { fetch, who } = record(async () => {
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
      return created();
    });
    await Promise.all(inviteEach(20, { fetch, limit: { concurrency } }));
    expect(most).toBe(concurrency);
    expect(who()).toEqual(range(20));
  });

  test("a call counts until its body is read", async () => {
    let close = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        close = () => {
          controller.enqueue(new TextEncoder().encode("{}"));
          controller.close();
        };
      },
    });
    const headers = { "content-type": "application/json" };
    const { fetch, who } = record(async (each) =>
      each === 0 ? new Response(body, { status: 201, headers }) : created(),
    );
    const calls = inviteEach(2, { fetch, limit: { concurrency: 1 } });
    await turn();
    expect(who()).toEqual([0]);
    close();
    await Promise.all(calls);
    expect(who()).toEqual([0, 1]);
  });

  test("a failure makes room", async () => {
    const { fetch, who } = record(() => Promise.reject(new TypeError("no")));
    const calls = inviteEach(5, { fetch, limit: { concurrency: 2 } });
    await Promise.allSettled(calls);
    expect(who()).toEqual(range(5));
  });

  test("a call that waits before a repeat makes room", async () => {
    const clock = controlClock(0.5);
    const { fetch, who } = record((each, requests) =>
      each === 0 && requests === 1
        ? Promise.resolve(new Response(null, { status: 425 }))
        : created(),
    );
    await clock.settle(Promise.all(inviteEach(3, { fetch, limit: { concurrency: 1 } })));
    expect(who()).toEqual([0, 1, 2, 0]);
  });
});

describe("after a refusal", () => {
  const refused = (retryAfter = "5") =>
    new Response(null, { status: 429, headers: { "retry-after": retryAfter } });

  test("all wait, and start again one by one; who was refused comes first", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record(async (_each, requests) =>
      requests === 2 ? refused() : created(),
    );
    const call = createOneOperation({ body: {}, success: { 201: "json" } }, { fetch });
    const invite = (email: number) => call({ body: { email } });
    const first = Promise.all([invite(0), invite(1)]);
    await turn();
    await clock.settle(Promise.all([first, invite(2), invite(3)]));
    expect(arrivals.map(([each]) => each)).toEqual([0, 1, 1, 2, 3]);
    const [, , again = 0, third = 0, fourth = 0] = arrivals.map(([, at]) => at);
    expect(again).toBe(5000);
    expect(third).toBeGreaterThan(again);
    expect(fourth).toBeGreaterThan(third);
  });

  test("a later Retry-After lengthens the pause, and a shorter doesn't shorten it", async () => {
    const clock = controlClock();
    const asked = ["3", "9", "1"];
    const { arrivals, fetch } = record(async (_each, requests) =>
      requests > 3 ? created() : refused(asked[requests - 1]),
    );
    await clock.settle(Promise.all(inviteEach(3, { fetch })));
    expect(arrivals[3]?.[1]).toBe(9000);
  });

  test("the pace comes back: a thousand more don't take a thousand times as long", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record(async (_each, requests) =>
      requests === 1 ? refused() : created(),
    );
    await clock.settle(Promise.all(inviteEach(1000, { fetch })));
    expect(arrivals).toHaveLength(1001);
    expect(performance.now()).toBeLessThan(60_000);
  });

  test("`limit.perSecond` stays the most", async () => {
    const clock = controlClock();
    const { arrivals, fetch } = record(async (_each, requests) =>
      requests === 1 ? refused() : created(),
    );
    await clock.settle(Promise.all(inviteEach(500, { fetch, limit: { perSecond: 5 } })));
    const times = arrivals.map(([, at]) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(195);
  });
});

describe("many at once", () => {
  test("are sent as answers come in: none is refused for being early", async () => {
    const waiting: (() => void)[] = [];
    const { fetch, who } = record(
      () =>
        new Promise((resolve) => waiting.push(() => resolve(Response.json({}, { status: 201 })))),
    );
    const calls = Promise.all(inviteEach(1000, { fetch }));
    let most = 0;
    while (who().length < 1000 || waiting.length > 0) {
      most = Math.max(most, waiting.length);
      for (const answer of waiting.splice(0)) {
        answer();
      }
      await turn();
    }
    await calls;
    expect(who()).toEqual(range(1000));
    // Few at first, twice as many each time: it is no limit.
    expect(most).toBeGreaterThan(300);
  });

  test("thousands that are aborted in the queue, last come first, are sent no more", async () => {
    const { fetch, who } = record();
    const call = createOneOperation({ body: {} }, { fetch, limit: { perSecond: 0.001 } });
    const controllers = range(5000).map(() => new AbortController());
    const calls = controllers.map(({ signal }, email) => call({ body: { email }, signal }));
    const settled = Promise.allSettled(calls);
    await turn();
    for (const controller of controllers.reverse()) {
      controller.abort();
    }
    await settled;
    expect(who()).toEqual([0]);
  });
});

describe("a wait in the queue", () => {
  const busy = { limit: { perSecond: 0.001 } };

  test("can be aborted: nothing is sent, nothing is left", async () => {
    const clock = controlClock();
    const { fetch, who } = record();
    const controller = new AbortController();
    const { signal } = controller;
    const events: unknown[] = [];
    const onAttempt = (event: unknown) => events.push(event);
    const call = createOneOperation({ body: {} }, { fetch, ...busy });
    await call({ body: { email: 0 } }).catch(() => {});
    const waiting = rejection(call({ body: { email: 1 }, signal, onAttempt }));
    await clock.untilWaiting(waiting);
    const reason = new Error("enough");
    controller.abort(reason);
    const error = await waiting;
    expect([error, (error as Error).cause]).toContain(reason);
    expect(performance.now()).toBe(0);
    expect(who()).toEqual([0]);
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("of others goes on when one is aborted", async () => {
    const clock = controlClock();
    const { fetch, arrivals } = record();
    const controller = new AbortController();
    const call = createOneOperation({ body: {} }, { fetch, limit: { perSecond: 1 } });
    const calls = range(4).map((email) =>
      call({ body: { email }, ...(email === 1 && { signal: controller.signal }) }),
    );
    const settled = Promise.allSettled(calls);
    controller.abort();
    await clock.settle(settled);
    expect(arrivals).toEqual([
      [0, 0],
      [2, 1000],
      [3, 2000],
    ]);
  });

  test("doesn't count before the first request, however long it is", async () => {
    const clock = controlClock();
    const { fetch, arrivals } = record();
    const options = { fetch, limit: { perSecond: 1 }, totalTimeoutMs: 500, timeoutMs: 400 };
    await clock.settle(Promise.all(inviteEach(100, options)));
    expect(arrivals.at(-1)).toEqual([99, 99_000]);
  });

  test("is told as the delay of the request", async () => {
    const clock = controlClock();
    const { fetch } = record();
    const delays: number[] = [];
    const onAttempt = ({ delayMs }: { delayMs: number }) => delays.push(delayMs);
    await clock.settle(Promise.all(inviteEach(3, { fetch, limit: { perSecond: 1 }, onAttempt })));
    expect(delays).toEqual([0, 1000, 2000]);
  });

  test("of a call that was refused counts: its time ends it, and it did nothing", async () => {
    const clock = controlClock();
    const { fetch, who } = record(async (each) =>
      each === 0 ? created() : new Response(null, { status: 429 }),
    );
    const options = { fetch, limit: { perSecond: 0.1 }, totalTimeoutMs: 5000 };
    const outcomes = inviteEach(2, options).map((call) => call.catch((error: unknown) => error));
    const [, error] = await clock.settle(Promise.all(outcomes));
    expect(error).toMatchObject({
      name: "TimeoutError",
      phase: "total",
      delivery: "rejected",
      attempts: [{ status: 429 }],
    });
    expect(performance.now()).toBe(15_000);
    expect(who()).toEqual([0, 1]);
  });
});

test("two clients share nothing", async () => {
  const clock = controlClock();
  const { fetch, arrivals } = record(async (_each, requests) =>
    requests === 1
      ? new Response(null, { status: 429, headers: { "retry-after": "9" } })
      : created(),
  );
  const [refused] = inviteEach(1, { fetch });
  await turn();
  await Promise.all(inviteEach(20, { fetch }));
  expect(performance.now()).toBe(0);
  await clock.settle(refused as Promise<unknown>);
  expect(arrivals.at(-1)).toEqual([0, 9000]);
});

test("a clock that jumps, as after sleep, brings no burst", async () => {
  const clock = controlClock();
  const { fetch, arrivals } = record();
  const calls = Promise.all(inviteEach(6, { fetch, limit: { perSecond: 1 } }));
  await clock.untilWaiting(calls);
  const { now } = performance;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 3_600_000);
  await clock.settle(calls);
  const times = arrivals.map(([, at]) => at);
  // One at once, since its turn was over; the others one by one.
  expect(times.slice(3).map((at, index) => at - (times[index + 2] ?? 0))).toEqual([
    1000, 1000, 1000,
  ]);
});

test("a renewed credential, and other failures, keep a turn for the next call", async () => {
  const { fetch, who } = record(async (each) =>
    each % 2 ? new Response(null, { status: 401 }) : new Response("<p>", { status: 500 }),
  );
  const client = createExampleClient({ fetch, limit: { concurrency: 1 } });
  const calls = range(6).map((email) =>
    rejection(client.inviteUser({ body: { email: email as never } })),
  );
  await Promise.all(calls);
  expect(new Set(who())).toEqual(new Set(range(6)));
});
