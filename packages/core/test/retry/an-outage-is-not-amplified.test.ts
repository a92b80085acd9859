import { expect, test } from "vitest";
import { createFetch } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { failToConnect } from "../support/script.js";
import { rejection } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const refuse = failToConnect("ECONNREFUSED", "connect");
const breakOff = failToConnect("ECONNRESET", "read");

/** A client of a server whose next answers are always the one that was set last. */
function createOutage() {
  const clock = controlClock();
  let answer: number | typeof refuse = 500;
  let sent = 0;
  const fetch = async () => {
    sent += 1;
    return typeof answer === "number" ? new Response("{}", { status: answer }) : answer();
  };
  const create = () => createExampleClient({ fetch });
  /** The requests that a call makes. */
  async function count(client = create()): Promise<number> {
    const before = sent;
    // A DELETE's 204 has no body.
    await clock.settle(client.deleteUser({ userId: "u" }).catch(() => {}));
    return sent - before;
  }
  /** The requests that each of many calls makes. */
  async function counts(calls: number, client = create()): Promise<number[]> {
    const made: number[] = [];
    for (let call = 0; call < calls; call += 1) {
      made.push(await count(client));
    }
    return made;
  }
  return {
    clock,
    create,
    fetch,
    counts,
    now: (next: typeof answer) => {
      answer = next;
    },
  };
}

// 500 tokens: 100 repeats at 5.
test.each([
  ["500", 500, 50],
  ["408", 408, 50],
  ["503", 503, 50],
  ["a reset", breakOff, 50],
  ["a refused connection", refuse, 50],
  ["425", 425, 50],
])("%s: calls go on, their repeats end", async (_what, answer, calls) => {
  const { create, counts, now } = createOutage();
  const client = create();
  now(answer);
  expect(await counts(calls, client)).toEqual(Array(calls).fill(3));
  expect(await counts(5, client)).toEqual([1, 1, 1, 1, 1]);
});

test("a success gives one token back, and five make a repeat", async () => {
  const { create, counts, now } = createOutage();
  const client = create();
  await counts(50, client);
  now(201);
  await counts(4, client);
  now(500);
  expect(await counts(1, client)).toEqual([1]);
  now(201);
  await counts(1, client);
  now(500);
  expect(await counts(2, client)).toEqual([2, 1]);
});

test("a refusal by flow control costs nothing: it is no outage", async () => {
  const { create, counts, now } = createOutage();
  const client = create();
  now(429);
  expect(await counts(60, client)).toEqual(Array(60).fill(3));
  now(500);
  expect((await counts(51, client)).slice(-2)).toEqual([3, 1]);
});

test("and needs nothing: it is repeated where an outage no longer is", async () => {
  const { create, counts, now } = createOutage();
  const client = create();
  expect((await counts(51, client)).at(-1)).toBe(1);
  now(429);
  expect(await counts(1, client)).toEqual([3]);
});

test("successes don't pile up beyond the 500", async () => {
  const { create, counts, now } = createOutage();
  const client = create();
  now(201);
  await counts(100, client);
  now(500);
  expect((await counts(51, client)).slice(-2)).toEqual([3, 1]);
});

test("each client has its own", async () => {
  const { create, counts } = createOutage();
  const [one, other] = [create(), create()];
  expect((await counts(51, one)).at(-1)).toBe(1);
  expect(await counts(1, other)).toEqual([3]);
  expect(await counts(1, one)).toEqual([1]);
});

test("a client's operations share it", async () => {
  const { clock, create, counts } = createOutage();
  const client = create();
  await counts(50, client);
  const error = await clock.settle(rejection(client.getUser({ userId: "u" })));
  expect(error).toMatchObject({ attempts: [{ status: 500 }] });
});

test("what isn't repeated costs nothing", async () => {
  const { clock, create, counts, now } = createOutage();
  const client = create();
  const invitation = { body: { email: "ada@example.com" } };
  for (let call = 0; call < 60; call += 1) {
    await clock.settle(rejection(client.inviteUser(invitation)));
  }
  now(404);
  await counts(60, client);
  now(500);
  expect(await counts(1, client)).toEqual([3]);
});

test("a renewed credential costs nothing", async () => {
  const clock = controlClock();
  let status = 401;
  let requests = 0;
  let token = 0;
  const client = createExampleClient({
    auth: {
      bearer: () => {
        token += 1;
        return `t${token}`;
      },
    },
    fetch: async () => {
      requests += 1;
      return new Response("{}", { status });
    },
  });
  const call = () => clock.settle(rejection(client.deleteUser({ userId: "u" })));
  for (let each = 0; each < 110; each += 1) {
    await call();
  }
  status = 500;
  requests = 0;
  await call();
  expect(requests).toBe(3);
});

test("`createFetch` has one too", async () => {
  const { clock, fetch, now } = createOutage();
  now(500);
  let sent = 0;
  const send = createFetch({
    baseUrl: "https://example.com",
    auth: { bearer: secrets.bearer },
    fetch: () => {
      sent += 1;
      return fetch();
    },
  });
  for (let call = 0; call < 50; call += 1) {
    await clock.settle(send("https://example.com/"));
  }
  expect(sent).toBe(150);
  await clock.settle(send("https://example.com/"));
  expect(sent).toBe(151);
});
