import { describe, expect, test } from "vitest";
import { createFetch } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { later, reset, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

test.each<[string, Answer, string]>([
  ["429", later("1"), "rejected"],
  ["425", { status: 425 }, "rejected"],
  ["503 with Retry-After", later("1", 503), "rejected"],
  ["500", { status: 500 }, "unknown"],
  ["a reset", reset, "unknown"],
])("of a client: nothing is repeated after %s", async (_what, answer, delivery) => {
  const clock = controlClock();
  const server = await startScript(answer, json(user));
  const client = createExampleClient({ baseUrl: server.url, retry: false });
  const error = await clock.settle(rejection(client.getUser({ userId: "u" })));
  expect(error).toMatchObject({ delivery, attempts: [{ delivery, delayMs: 0 }] });
  expect(performance.now()).toBe(0);
  expect(server.requests).toHaveLength(1);
});

test.each([
  ["on for both", true, true, 3],
  ["off for the call", true, false, 1],
  ["off for the client, on for the call", false, true, 3],
  ["off for the client", false, undefined, 1],
  ["on as nothing else is said", undefined, undefined, 3],
])("%s", async (_which, ofClient, ofCall, count) => {
  const clock = controlClock();
  const server = await startScript(later());
  const client = createExampleClient({ baseUrl: server.url, retry: ofClient });
  await clock.settle(rejection(client.inviteUser({ ...invitation, retry: ofCall })));
  expect(server.requests).toHaveLength(count);
  await clock.settle(client.POST("/users/invite", { ...invitation, retry: ofCall }));
  expect(server.requests).toHaveLength(2 * count);
});

test("a call's choice is its own", async () => {
  const clock = controlClock();
  const server = await startScript(later());
  const client = createExampleClient({ baseUrl: server.url });
  await clock.settle(rejection(client.inviteUser({ ...invitation, retry: false })));
  await clock.settle(rejection(client.inviteUser(invitation)));
  expect(server.requests).toHaveLength(1 + 3);
});

describe("a refused credential is renewed all the same", () => {
  const auth = {
    bearer: ({ reason }: { reason: string }) => (reason === "initial" ? "old" : "new"),
  };

  test("of a client", async () => {
    const server = await startScript({ status: 401 }, json(user, 201));
    const client = createExampleClient({ baseUrl: server.url, retry: false, auth });
    expect(await client.inviteUser(invitation)).toEqual(user);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer old",
      "Bearer new",
    ]);
  });

  test("of a call", async () => {
    const server = await startScript({ status: 401 }, json(user, 201));
    const client = createExampleClient({ baseUrl: server.url, auth });
    expect(await client.inviteUser({ ...invitation, retry: false })).toEqual(user);
    expect(server.requests).toHaveLength(2);
  });

  test("and what comes after it isn't repeated", async () => {
    const server = await startScript({ status: 401 }, later("1"), json(user, 201));
    const client = createExampleClient({ baseUrl: server.url, retry: false, auth });
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toMatchObject({ attempts: [{ status: 401 }, { status: 429 }] });
    expect(server.requests).toHaveLength(2);
  });
});

test("`createFetch`", async () => {
  const server = await startScript(later("1"), json(user));
  const response = await createFetch({ baseUrl: server.url, retry: false })(server.url);
  expect(response.status).toBe(429);
  expect(server.requests).toHaveLength(1);
});
