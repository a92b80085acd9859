import { describe, expect, test } from "vitest";
import { type CredentialContext, createFetch } from "../../src/index.js";
import { controlClock, turn, until } from "../support/controlled-clock.js";
import { expectAborted } from "../support/outcome.js";
import { later, silence, startScript } from "../support/script.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);
const type = { "content-type": "application/json" };
const reason = new Error("navigated away");
const hang = () => new Promise<never>(() => {});

test.each([
  ["a back-off", later(), 0.9, {}],
  ["a Retry-After", later("60"), 0, {}],
  ["the 3 s before a second message to a person", later(), 0, { notifies: true }],
] as const)("%s", async (_which, answer, random, description) => {
  const clock = controlClock(random);
  const server = await startScript(answer, json({}));
  const controller = new AbortController();
  const { signal } = controller;
  const call = rejection(createOneOperation(description, { baseUrl: server.url })({ signal }));
  await clock.untilWaiting(call);
  controller.abort(reason);
  expectAborted(await call, reason);
  expect(performance.now()).toBe(0);
  await clock.pass(100_000);
  expect(server.requests).toHaveLength(1);
});

test("by path as well, where a refusal would have been a result", async () => {
  const clock = controlClock();
  const server = await startScript(later("9"));
  const controller = new AbortController();
  const { signal } = controller;
  const client = createExampleClient({ baseUrl: server.url });
  const call = rejection(client.POST("/users/invite", { ...invitation, signal }));
  await clock.untilWaiting(call);
  controller.abort(reason);
  expectAborted(await call, reason);
});

test("`createFetch`", async () => {
  const clock = controlClock();
  const server = await startScript(later("9"), { status: 204 });
  const controller = new AbortController();
  const { signal } = controller;
  const call = rejection(createFetch({ baseUrl: server.url })(server.url, { signal }));
  await clock.untilWaiting(call);
  controller.abort(reason);
  expectAborted(await call, reason);
  expect(server.requests).toHaveLength(1);
});

test("a request of the second attempt", async () => {
  const clock = controlClock();
  const server = await startScript(later("1"), silence);
  const controller = new AbortController();
  const { signal } = controller;
  const client = createExampleClient({ baseUrl: server.url });
  const call = rejection(client.inviteUser({ ...invitation, signal }));
  await clock.untilWaiting(call);
  await clock.next();
  await clock.untilReceived(server, 2);
  controller.abort(reason);
  expectAborted(await call, reason);
});

test("the credentials of the second attempt", async () => {
  const clock = controlClock();
  const server = await startScript(later("1"), created);
  const controller = new AbortController();
  const { signal } = controller;
  let asked = 0;
  const bearer = () => {
    asked += 1;
    return asked === 1 ? secrets.bearer : hang();
  };
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  const call = rejection(client.inviteUser({ ...invitation, signal }));
  await clock.untilWaiting(call);
  await clock.next();
  await until(() => asked === 2);
  controller.abort(reason);
  expectAborted(await call, reason);
  expect(server.requests).toHaveLength(1);
});

describe("a fetch that heeds no signal isn't waited for", () => {
  test.each([
    ["its answer", hang],
    ["its body", async () => new Response(new ReadableStream({ pull: hang }), { headers: type })],
  ])("%s", async (_what, fetch) => {
    controlClock();
    const controller = new AbortController();
    const client = createExampleClient({ fetch });
    const { signal } = controller;
    const call = rejection(client.inviteUser({ ...invitation, signal }));
    await turn();
    controller.abort(reason);
    expectAborted(await call, reason);
  });
});

describe("from within", () => {
  /** The call's outcome, if it comes with no time passing. */
  async function atOnce(call: Promise<unknown>): Promise<unknown> {
    for (let turns = 0; turns < 50; turns += 1) {
      await turn();
    }
    return Promise.race([call, turn().then(() => "still waiting")]);
  }

  test("a hook that hears of a 401, while the renewal hangs", async () => {
    controlClock();
    const server = await startScript({ status: 401 });
    const controller = new AbortController();
    const client = createExampleClient({
      baseUrl: server.url,
      auth: {
        bearer: ({ reason: why }: CredentialContext) => (why === "initial" ? "old" : hang()),
      },
      onAttempt: () => controller.abort(reason),
    });
    const { signal } = controller;
    const call = rejection(client.inviteUser({ ...invitation, signal }));
    await until(() => signal.aborted);
    expectAborted(await atOnce(call), reason);
  });

  test("a hook that hears of a 429: nothing more is sent", async () => {
    controlClock();
    const server = await startScript(later(), created);
    const controller = new AbortController();
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: () => controller.abort(reason),
    });
    const { signal } = controller;
    const call = rejection(client.inviteUser({ ...invitation, signal }));
    await until(() => signal.aborted);
    expectAborted(await atOnce(call), reason);
    expect(server.requests).toHaveLength(1);
  });

  test("a hook that hears of a success whose body stalls", async () => {
    controlClock();
    const server = await startServer((response) => {
      response.writeHead(201, { "content-type": "application/json" });
      response.write("{");
    });
    const controller = new AbortController();
    const client = createExampleClient({
      baseUrl: server.url,
      onAttempt: () => controller.abort(reason),
    });
    const { signal } = controller;
    const call = rejection(client.inviteUser({ ...invitation, signal }));
    await until(() => signal.aborted);
    expectAborted(await atOnce(call), reason);
  });

  test("a provider, with a fetch that heeds no signal: nothing is sent", async () => {
    controlClock();
    const controller = new AbortController();
    let sent = 0;
    const client = createExampleClient({
      auth: {
        bearer: () => {
          controller.abort(reason);
          return secrets.bearer;
        },
      },
      fetch: () => {
        sent += 1;
        return hang();
      },
    });
    const { signal } = controller;
    const call = rejection(client.inviteUser({ ...invitation, signal }));
    expectAborted(await atOnce(call), reason);
    expect(sent).toBe(0);
  });

  test("a provider that then hangs", async () => {
    controlClock();
    const controller = new AbortController();
    const client = createExampleClient({
      auth: {
        bearer: () => {
          controller.abort(reason);
          return hang();
        },
      },
    });
    const { signal } = controller;
    expectAborted(await atOnce(rejection(client.inviteUser({ ...invitation, signal }))), reason);
  });
});
