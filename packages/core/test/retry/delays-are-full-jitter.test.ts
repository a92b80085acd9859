import { expect, test } from "vitest";
import type { ApiError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { failToConnect, later, reset, startScript } from "../support/script.js";
import { json, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

// random(0, min(8 s, 0.5 s * 2^n)), at both ends and between.
test.each([
  [0, 0, 0],
  [0.25, 125, 250],
  [0.5, 250, 500],
  [0.75, 375, 750],
  // The largest that Math.random gives.
  [1 - 2 ** -53, 500, 1000],
])("where chance says %f, %f ms and then %f ms are waited", async (random, first, second) => {
  const clock = controlClock(random);
  const server = await startScript(later());
  const client = createExampleClient({ baseUrl: server.url });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  const attempt = { status: 429, delivery: "rejected", durationMs: 0 };
  expect(error).toMatchObject({
    attempts: [
      { ...attempt, delayMs: 0 },
      { ...attempt, delayMs: expect.closeTo(first, 6) },
      { ...attempt, delayMs: expect.closeTo(second, 6) },
    ],
  });
  expect(server.arrivals).toHaveLength(3);
  expect(server.arrivals[1]).toBeCloseTo(first, -1);
  expect(server.arrivals[2]).toBeCloseTo(first + second, -1);
});

test("each wait asks chance anew", async () => {
  const clock = controlClock();
  const chances = [0.2, 0.9];
  const { random } = Math;
  Math.random = () => chances.shift() ?? Number.NaN;
  const server = await startScript(later());
  const client = createExampleClient({ baseUrl: server.url });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  Math.random = random;
  expect(error).toMatchObject({ attempts: [{ delayMs: 0 }, { delayMs: 100 }, { delayMs: 900 }] });
});

test("a reset of what is idempotent waits alike", async () => {
  const clock = controlClock(0.5);
  const server = await startScript(reset, reset, json(user));
  const client = createExampleClient({ baseUrl: server.url });
  expect(await clock.settle(client.getUser({ userId: "u" }))).toEqual(user);
  expect(server.arrivals).toEqual([0, 250, 750]);
});

test("a connection that doesn't come about waits alike", async () => {
  const clock = controlClock(0.5);
  const sentAt: number[] = [];
  const fail = failToConnect("ECONNREFUSED", "connect");
  const client = createExampleClient({
    fetch: () => {
      sentAt.push(performance.now());
      return fail();
    },
  });
  await clock.settle(rejection(client.inviteUser(invitation)));
  expect(sentAt).toEqual([0, 250, 750]);
});

test("the next call waits as well, and then begins with the shortest again", async () => {
  const clock = controlClock(0.5);
  const server = await startScript(later(), later(), later(), later(), json(user, 201));
  const client = createExampleClient({ baseUrl: server.url });
  await clock.settle(rejection(client.inviteUser(invitation)));
  await clock.settle(client.inviteUser(invitation));
  expect(server.arrivals).toEqual([0, 250, 750, 1750, 2000]);
});

test("none is longer than 8 s, however often others get through instead", async () => {
  const clock = controlClock(0.75);
  let refused = 0;
  const client = createExampleClient({
    totalTimeoutMs: 100_000,
    fetch: async (_url, { method }) => {
      if (method === "GET") {
        return Response.json(user);
      }
      refused += 1;
      return new Response(null, { status: refused > 8 ? 404 : 429 });
    },
  });
  const call = rejection(client.inviteUser(invitation));
  await clock.settle(client.getUser({ userId: "u" }));
  const { attempts } = (await clock.settle(call)) as ApiError;
  expect(attempts.map(({ delayMs }) => delayMs)).toEqual([
    0, 375, 750, 1500, 3000, 6000, 6000, 6000, 6000,
  ]);
});
