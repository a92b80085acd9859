import { describe, expect, test } from "vitest";
import type { Fetch, InvitekitError } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { rejection } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

/** Refuses the first invitations, and carries out everything else. */
function refuseFirst(count: number, status = 429, retryAfter?: string): Fetch {
  let left = count;
  return async (_url, { method }) => {
    if (method !== "POST" || left === 0) {
      return Response.json(user, { status: method === "POST" ? 201 : 200 });
    }
    left -= 1;
    const headers = { ...(retryAfter !== undefined && { "retry-after": retryAfter }) };
    return new Response(null, { status, headers });
  };
}

/** An invitation, during which another call gets through. */
async function inviteBeside(options: object, ofCall: object = {}): Promise<unknown> {
  const clock = controlClock();
  const client = createExampleClient(options);
  const call = client.inviteUser({ ...invitation, ...ofCall }).catch((error: unknown) => error);
  await clock.settle(client.getUser({ userId: "u" }));
  return clock.settle(call);
}

test.each([
  ["429", 429, undefined],
  ["429 with Retry-After", 429, "1"],
  ["503 with Retry-After", 503, "1"],
])("%s: more than two are no matter", async (_what, status, retryAfter) => {
  expect(await inviteBeside({ fetch: refuseFirst(6, status, retryAfter) })).toEqual(user);
});

test.each([
  ["425", 425, undefined],
  ["503 without Retry-After", 503, undefined],
])("%s is not flow control", async (_what, status, retryAfter) => {
  const error = await inviteBeside({ fetch: refuseFirst(6, status, retryAfter) });
  expect((error as InvitekitError).attempts).toHaveLength(status === 425 ? 3 : 1);
});

test("until the call's own time is over", async () => {
  const error = await inviteBeside({ fetch: refuseFirst(99, 429, "3"), totalTimeoutMs: 10_000 });
  expect(error).toMatchObject({ status: 429, delivery: "rejected", retryAfterMs: 3000 });
  expect((error as InvitekitError).attempts).toHaveLength(4);
});

test("a call that is alone fails after its two repeats", async () => {
  const clock = controlClock();
  const client = createExampleClient({ fetch: refuseFirst(99) });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  expect(error).toMatchObject({ status: 429, attempts: [{}, {}, {}] });
});

test("and so does one that comes when nobody gets through any more", async () => {
  const clock = controlClock();
  const client = createExampleClient({ fetch: refuseFirst(99) });
  await client.getUser({ userId: "u" });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  expect(error).toMatchObject({ status: 429, attempts: [{}, {}, {}] });
});

test("what gets through another client says nothing", async () => {
  const clock = controlClock();
  const fetch = refuseFirst(99);
  const call = rejection(createExampleClient({ fetch }).inviteUser(invitation));
  await createExampleClient({ fetch }).getUser({ userId: "u" });
  expect(await clock.settle(call)).toMatchObject({ attempts: [{}, {}, {}] });
});

test("a server that refuses every other request", async () => {
  const clock = controlClock();
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return requests % 2 ? new Response(null, { status: 429 }) : Response.json(user);
  };
  const client = createExampleClient({ fetch });
  const calls = Array.from({ length: 40 }, () => client.inviteUser(invitation));
  expect(await clock.settle(Promise.all(calls))).toEqual(Array(40).fill(user));
  expect(requests).toBe(80);
});

describe("`retry`", () => {
  test("false: not even then", async () => {
    const error = await inviteBeside({ fetch: refuseFirst(1) }, { retry: false });
    expect(error).toMatchObject({ attempts: [{ status: 429 }] });
  });

  test("with no repeats: then all the same", async () => {
    const fetch = refuseFirst(6);
    expect(await inviteBeside({ fetch }, { retry: { repeats: 0 } })).toEqual(user);
  });

  test.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [5, 6],
  ])("with %i repeats, of a call that is alone: %i requests", async (repeats, requests) => {
    const clock = controlClock();
    const client = createExampleClient({ fetch: refuseFirst(99), retry: { repeats } });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect((error as InvitekitError).attempts).toHaveLength(requests);
  });

  test("of the call wins over the client's", async () => {
    const clock = controlClock();
    const client = createExampleClient({ fetch: refuseFirst(99), retry: { repeats: 5 } });
    const given = { ...invitation, retry: { repeats: 1 } };
    const error = await clock.settle(rejection(client.inviteUser(given)));
    expect(error).toMatchObject({ attempts: [{}, {}] });
  });

  test.each([
    [10_000, "10", 3],
    [10_000, "11", 1],
    [0, "1", 1],
    [0, "0", 3],
    [85_000, "80", 2],
  ])("that waits %i ms at the longest, Retry-After %s: %i requests", async (ms, value, count) => {
    const clock = controlClock();
    const client = createExampleClient({
      fetch: refuseFirst(99, 429, value),
      retry: { longestWaitMs: ms },
    });
    const error = await clock.settle(rejection(client.inviteUser(invitation)));
    expect(error).toMatchObject({ retryAfterMs: Number(value) * 1000, delivery: "rejected" });
    expect((error as InvitekitError).attempts).toHaveLength(count);
  });

  test("can't lift the limits of what notifies a person", async () => {
    const clock = controlClock();
    const resend = createOneOperation(
      { notifies: true },
      { fetch: refuseFirst(99), retry: { repeats: 9, longestWaitMs: 2 ** 31 - 1 } },
    );
    const error = await clock.settle(rejection(resend()));
    expect(error).toMatchObject({ attempts: [{ delayMs: 0 }, { delayMs: 3000 }] });
    expect((error as InvitekitError).attempts).toHaveLength(2);
  });
});

test("what isn't waited for keeps no other call waiting", async () => {
  const clock = controlClock();
  const client = createExampleClient({ fetch: refuseFirst(99, 429, "86400") });
  const error = await clock.settle(rejection(client.inviteUser(invitation)));
  expect(error).toMatchObject({ retryAfterMs: 86_400_000, attempts: [{}] });
  expect(await client.getUser({ userId: "u" })).toEqual(user);
  expect(performance.now()).toBe(0);
});

test("what is told of a wait is no less than the Retry-After, by any clock", async () => {
  const delays: number[] = [];
  const onAttempt = ({ delayMs }: { delayMs: number }) => delays.push(delayMs);
  const calls = Array.from({ length: 25 }, () =>
    createExampleClient({ fetch: refuseFirst(1, 429, "1"), onAttempt }).inviteUser(invitation),
  );
  await Promise.all(calls);
  expect(delays.filter((each) => each > 0 && each < 1000)).toEqual([]);
  expect(delays.filter((each) => each >= 1000)).toHaveLength(25);
});
