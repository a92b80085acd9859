import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { ApiError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { later, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);

/** Refused until a date, by a server whose clock may be another. */
function laterUntil(retryAfter: number, serverClock?: number, status = 429): Answer {
  return (response) => {
    response.sendDate = false;
    response.writeHead(status, {
      "retry-after": new Date(retryAfter).toUTCString(),
      ...(serverClock !== undefined && { date: new Date(serverClock).toUTCString() }),
    });
    response.end();
  };
}

test.each([429, 503, 425])("%i with seconds: waits that long, each time", async (status) => {
  const clock = controlClock();
  const server = await startScript(later("7", status), later("11", status), created);
  const client = createExampleClient({ baseUrl: server.url });
  expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
  expect(server.arrivals).toEqual([0, 7000, 18_000]);
  expect(server.requests.map(({ body }) => body.toString())).toEqual(
    Array(3).fill(JSON.stringify(invitation.body)),
  );
});

test.each([408, 500, 502, 504])("%i of what is idempotent: as well", async (status) => {
  const clock = controlClock();
  const server = await startScript(later("7", status), json(user));
  const client = createExampleClient({ baseUrl: server.url });
  await clock.settle(client.getUser({ userId: "u" }));
  expect(server.arrivals).toEqual([0, 7000]);
});

describe("a date", () => {
  // Dates of HTTP have no milliseconds.
  const now = Math.ceil(Date.now() / 1000) * 1000;
  const hour = 3_600_000;

  test.each([
    ["is right", 0],
    ["is an hour ahead", hour],
    ["is a day behind", -24 * hour],
  ])("is read by the server's clock, which %s", async (_how, skew) => {
    const clock = controlClock();
    const server = await startScript(laterUntil(now + skew + 9000, now + skew), created);
    const client = createExampleClient({ baseUrl: server.url });
    await clock.settle(client.inviteUser(invitation));
    expect(server.arrivals).toEqual([0, 9000]);
  });

  test("is read by our own where the answer has none", async () => {
    const clock = controlClock();
    const ours = Math.floor(Date.now() / 1000) * 1000;
    const server = await startScript(laterUntil(ours + 9000), created);
    const client = createExampleClient({ baseUrl: server.url });
    const startedAt = Date.now();
    await clock.settle(client.inviteUser(invitation));
    expect(startedAt + (server.arrivals[1] ?? 0)).toBe(ours + 9000);
  });

  test.each([0, -1000, -24 * hour])("that is over by %i ms asks for no wait", async (ms) => {
    const clock = controlClock();
    const server = await startScript(laterUntil(now + ms, now), created);
    const client = createExampleClient({ baseUrl: server.url });
    expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
    expect(server.arrivals).toEqual([0, 0]);
  });

  test("that is over is a time to come back all the same: 503 is a refusal", async () => {
    const clock = controlClock();
    const server = await startScript(laterUntil(now - hour, now, 503));
    const client = createExampleClient({ baseUrl: server.url });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(error).toMatchObject({ status: 503, delivery: "rejected", retryAfterMs: 0 });
    expect(server.arrivals).toEqual([0, 0, 0]);
  });

  test("that is far off is thrown", async () => {
    const clock = controlClock();
    const server = await startScript(laterUntil(now + 24 * hour, now), created);
    const client = createExampleClient({ baseUrl: server.url });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(error).toMatchObject({ status: 429, retryAfterMs: 24 * hour, delivery: "rejected" });
    expect(server.arrivals).toEqual([0]);
  });
});

// RFC 9110 has whole seconds; what some servers send besides isn't undercut either.
test.each([
  ["1.2", 2000],
  ["0.001", 1000],
  ["7, 9", 9000],
  ["9,7", 9000],
])("%j is rounded up", async (value, ms) => {
  const clock = controlClock();
  const server = await startScript(later(value), later(value, 503), created);
  const client = createExampleClient({ baseUrl: server.url });
  expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
  expect(server.arrivals).toEqual([0, ms, 2 * ms]);
});

describe("each form of a date", () => {
  const forms: [string, string][] = [
    ["IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT"],
    ["of RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT"],
    ["of asctime", "Sun Nov  6 08:49:37 1994"],
  ];
  const combinations = forms.flatMap((one) => forms.map((other) => [...one, ...other] as const));

  test.each(combinations)("%s, %s, by a clock that is %s, %s", async (_a, until, _b, date) => {
    const clock = controlClock();
    const server = await startScript((response) => {
      response.sendDate = false;
      response.writeHead(429, { "retry-after": until.replace(":37", ":49"), date });
      response.end();
    }, created);
    const client = createExampleClient({ baseUrl: server.url });
    expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
    expect(server.arrivals).toEqual([0, 12_000]);
  });
});

const nonsense = ["-1", "abc", "1.2.3", "1 2", "1e3", "NaN", "Infinity", "0x10", "7s", ".5", ""];

describe.each(nonsense)("%j", (value) => {
  test("of a 429 is ignored: back-off", async () => {
    const clock = controlClock(0.5);
    const server = await startScript(later(value), later(value), created);
    const client = createExampleClient({ baseUrl: server.url });
    expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
    expect(server.arrivals).toEqual([0, 250, 750]);
  });

  test("of a 503 is none: unknown, and an invite is not repeated", async () => {
    const clock = controlClock();
    const server = await startScript(later(value, 503), created);
    const client = createExampleClient({ baseUrl: server.url });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(error).toMatchObject({ status: 503, delivery: "unknown", retryAfterMs: undefined });
    expect(server.arrivals).toEqual([0]);
  });
});

test("of a 503 is read once: whether there is one and how long it is can't disagree", async () => {
  const response = new Response(null, { status: 503, headers: { "retry-after": "86400" } });
  const get = vi.spyOn(response.headers, "get");
  const client = createExampleClient({ fetch: async () => response });
  expect(await rejection(client.inviteUser(invitation))).toMatchObject({ delivery: "rejected" });
  expect(get.mock.calls.filter(([name]) => name === "retry-after")).toHaveLength(1);
});

test("it is a floor: what back-off alone would wait is waited as well", async () => {
  const clock = controlClock(0.9);
  const server = await startScript(later("0"), later("5"), created);
  await clock.settle(createExampleClient({ baseUrl: server.url }).inviteUser(invitation));
  expect(server.arrivals).toEqual([0, 450, 5450]);
});

describe("one that isn't waited for is thrown at once", () => {
  test.each([
    ["86400", {}],
    ["61", {}],
    ["99999999999999999999", {}],
    ["11", { totalTimeoutMs: 10_000 }],
    // After it there would be no time to send anything.
    ["10", { totalTimeoutMs: 10_000 }],
  ])("%s with %j", async (value, options) => {
    const clock = controlClock();
    const server = await startScript(later(value), created);
    const client = createExampleClient({ baseUrl: server.url, ...options });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(performance.now()).toBe(0);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 429,
      delivery: "rejected",
      retryAfterMs: Number(value) * 1000,
      attempts: [{ status: 429, delivery: "rejected", delayMs: 0, durationMs: 0 }],
    });
    expect(server.arrivals).toEqual([0]);
  });

  test("also the second, with what was reached", async () => {
    const clock = controlClock();
    const server = await startScript(later("50"), later("50"), created);
    const client = createExampleClient({ baseUrl: server.url });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(performance.now()).toBe(50_000);
    expect(error).toMatchObject({ retryAfterMs: 50_000, attempts: [{}, { delayMs: 50_000 }] });
    expect(server.arrivals).toEqual([0, 50_000]);
  });
});

test.each([
  ["60", {}],
  ["9", { totalTimeoutMs: 10_000 }],
])("%s with %j is waited for", async (value, options) => {
  const clock = controlClock();
  const server = await startScript(later(value), created);
  const client = createExampleClient({ baseUrl: server.url, ...options });
  expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
  expect(server.arrivals).toEqual([0, Number(value) * 1000]);
});

test("whatever a server asks for, and whatever chance says, no repeat comes sooner", async () => {
  const clock = controlClock();
  const date = fc.integer({ min: -100_000, max: 100_000 });
  const asked = fc.oneof(
    fc.integer({ min: 0, max: 70 }).map((seconds) => [`${seconds}`, seconds * 1000] as const),
    date.map((seconds) => ["date", seconds * 1000] as const),
    // Of nonsense it is only asked that it breaks nothing.
    fc.string({ unit: "grapheme-ascii" }).map((text) => [`x${text}`, 0] as const),
    fc.constantFrom(["-5", 0] as const, ["5.5", 0] as const, [undefined, 0] as const),
  );
  const status = fc.constantFrom(429, 425, 503, 500);
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(status, asked, chance), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("POST", "GET"),
      fc.boolean(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      async (answers, method, notifies, skew) => {
        const sentAt: number[] = [];
        const call = createOneOperation(
          { route: `${method} /it`, ...(notifies && { notifies }) },
          {
            fetch: async () => {
              const [code, [text, ms], random] = answers[sentAt.length] ?? [200, ["0", 0], 0];
              vi.mocked(Math.random).mockReturnValue(random);
              sentAt.push(performance.now());
              const serverClock = Math.floor(Date.now() / 1000) * 1000 + skew * 1000;
              const value = text === "date" ? new Date(serverClock + ms).toUTCString() : text;
              const date = new Date(serverClock).toUTCString();
              const headers = { date, ...(value !== undefined && { "retry-after": value }) };
              return Response.json({}, { status: code, headers });
            },
          },
        );
        await clock.settle(call().catch(() => {}));
        for (const [index, at] of sentAt.slice(1).entries()) {
          const waited = at - (sentAt[index] ?? 0);
          expect(waited).toBeGreaterThanOrEqual(answers[index]?.[1][1] ?? 0);
          expect(waited).toBeLessThanOrEqual(60_000);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
