import { describe, expect, expectTypeOf, test } from "vitest";
import { type Reconciled, reconcile } from "../../src/index.js";
import { controlClock, until } from "../support/controlled-clock.js";
import { expectAborted } from "../support/outcome.js";
import { later, reset, silence, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const found = { id: "found", email: user.email };
const created = json(user, 201);

/** An invite that is answered like this, and what a look-up is counted by. */
async function invite(...answers: Answer[]) {
  const server = await startScript(...answers);
  const client = createExampleClient({ baseUrl: server.url, retry: false });
  const lookUps: number[] = [];
  return {
    server,
    lookUps,
    call: () => client.inviteUser({ body: { email: user.email } }),
    /** Notes how many invites there had been. */
    look: <Found>(result: Found) => {
      return async () => {
        lookUps.push(server.requests.length);
        return result;
      };
    },
  };
}

test("a success is not looked up", async () => {
  const { call, look, lookUps } = await invite(created);
  expect(await reconcile(call, look(found))).toStrictEqual({ data: user, reconciled: false });
  expect(lookUps).toEqual([]);
});

describe.each<[string, Answer]>([
  ["a reset", reset],
  ["500", { status: 500 }],
  ["409", { status: 409 }],
  ["a portal's page", { status: 200, headers: { "content-type": "text/html" }, body: "<p>" }],
])("after %s", (_what, fault) => {
  test("what is found is the success, and nothing is sent again", async () => {
    const { call, look, lookUps, server } = await invite(fault, created);
    expect(await reconcile(call, look(found))).toStrictEqual({ data: found, reconciled: true });
    expect(lookUps).toEqual([1]);
    expect(server.requests).toHaveLength(1);
  });

  test("where nothing is found, the call is made once more", async () => {
    const { call, look, lookUps, server } = await invite(fault, created);
    const result = await reconcile(call, look(undefined));
    expect(result).toStrictEqual({ data: user, reconciled: false });
    expect(lookUps).toEqual([1]);
    expect(server.requests).toHaveLength(2);
  });

  test("and never a third time, whatever becomes of the second", async () => {
    const { call, look, lookUps, server } = await invite(fault);
    const error = await rejection(reconcile(call, look(undefined)));
    expect(error).toMatchObject({ delivery: "unknown" });
    expect(lookUps).toEqual([1]);
    expect(server.requests).toHaveLength(2);
  });

  test("a look-up that fails leaves the call's own error", async () => {
    const { call, server } = await invite(fault, created);
    const lookUp = () => Promise.reject(new Error("no answer either"));
    const error = await rejection(reconcile(call, lookUp));
    expect(error).toMatchObject({ delivery: "unknown", operation: "inviteUser" });
    expect(server.requests).toHaveLength(1);
  });
});

test.each([false, 0, "", []])("%j is something that was found", async (nothing) => {
  const { call, look, server } = await invite(reset, created);
  expect(await reconcile(call, look(nothing))).toEqual({ data: nothing, reconciled: true });
  expect(server.requests).toHaveLength(1);
});

test("null is nothing that was found", async () => {
  const { call, look, server } = await invite({ status: 500 }, created);
  expect(await reconcile(call, look(null))).toStrictEqual({ data: user, reconciled: false });
  expect(server.requests).toHaveLength(2);
});

test("a call by path is looked up after an `error`, too", async () => {
  const server = await startScript({ status: 500 });
  const client = createExampleClient({ baseUrl: server.url });
  const call = () => client.POST("/users/invite", { body: { email: user.email } });
  const result = await reconcile(call, async () => found);
  expect(result).toStrictEqual({ data: found, reconciled: true });
  expect(await rejection(reconcile(call, async () => undefined))).toMatchObject({ status: 500 });
  expect(server.requests).toHaveLength(3);
});

test("what the look-up failed with is the cause", async () => {
  const { call } = await invite({ status: 500 });
  const failure = new Error("no list");
  const error = await rejection(reconcile(call, () => Promise.reject(failure)));
  expect(error).toMatchObject({ status: 500, cause: failure });
});

test("a look-up that throws before it promises leaves the call's own error, too", async () => {
  const { call } = await invite(reset);
  const lookUp = () => {
    throw new Error("no answer either");
  };
  expect(await rejection(reconcile(call, lookUp))).toMatchObject({ name: "ConnectionError" });
});

test("what the second call comes to is thrown as it is", async () => {
  const { call, look, server } = await invite(reset, { status: 403 });
  const error = await rejection(reconcile(call, look(undefined)));
  expect(error).toMatchObject({ status: 403, delivery: "rejected" });
  expect(server.requests).toHaveLength(2);
});

describe("another outcome is thrown at once", () => {
  test.each<[string, Answer, string]>([
    ["rejected", { status: 403 }, "rejected"],
    ["rejected, for now", later(), "rejected"],
    ["applied, unreadable", { ...created, body: "{" }, "applied"],
  ])("%s", async (_what, answer, delivery) => {
    const { call, look, lookUps, server } = await invite(answer, created);
    expect(await rejection(reconcile(call, look(found)))).toMatchObject({ delivery });
    expect(lookUps).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test("not sent", async () => {
    const { look, lookUps } = await invite(created);
    const client = createExampleClient({ auth: () => ({}) });
    const call = () => client.inviteUser({ body: { email: user.email } });
    const error = await rejection(reconcile(call, look(found)));
    expect(error).toMatchObject({ name: "ConfigError", delivery: "not-sent" });
    expect(lookUps).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["an error of the caller's own code", new Error("mine")],
    ["something like ours that isn't", { delivery: "unknown" }],
    ["nothing", undefined],
  ])("%s", async (_what, thrown) => {
    const { look, lookUps } = await invite(created);
    expect(await rejection(reconcile(() => Promise.reject(thrown), look(found)))).toBe(thrown);
    expect(lookUps).toEqual([]);
  });
});

describe("the caller's abort", () => {
  const reason = new Error("navigated away");

  test("in the call is its end: nothing is looked up", async () => {
    const server = await startScript(silence);
    const client = createExampleClient({ baseUrl: server.url });
    const controller = new AbortController();
    const { signal } = controller;
    let lookUps = 0;
    const outcome = rejection(
      reconcile(
        () => client.inviteUser({ body: { email: user.email }, signal }),
        async () => {
          lookUps += 1;
        },
      ),
    );
    await until(() => server.requests.length === 1);
    controller.abort(reason);
    expectAborted(await outcome, reason, { delivery: "unknown" });
    expect(lookUps).toBe(0);
  });

  test("in the look-up leaves the call's own error: it is unknown", async () => {
    const server = await startScript(reset, silence);
    const client = createExampleClient({ baseUrl: server.url });
    const controller = new AbortController();
    const { signal } = controller;
    const outcome = rejection(
      reconcile(
        () => client.inviteUser({ body: { email: user.email }, signal }),
        () => client.getUser({ userId: "u", signal }),
      ),
    );
    await until(() => server.requests.length === 2);
    controller.abort(reason);
    expect(await outcome).toMatchObject({ name: "ConnectionError", delivery: "unknown" });
  });
});

test("the call's own repeats are its own; the look-up comes after them", async () => {
  const clock = controlClock();
  const server = await startScript(later("5"), reset, created);
  const client = createExampleClient({ baseUrl: server.url });
  const call = () => client.inviteUser({ body: { email: user.email } });
  const lookUps: number[] = [];
  const result = await clock.settle(
    reconcile(call, async () => {
      lookUps.push(server.requests.length);
      return undefined;
    }),
  );
  expect(result).toEqual({ data: user, reconciled: false });
  expect(lookUps).toEqual([2]);
  // After a refusal, the client's next call waits for its turn.
  expect(server.arrivals).toEqual([0, 5000, 6112]);
});

test("types: what it resolves with is of the call or of the look-up", () => {
  const call = async () => ({ id: "u" });
  const lookUp = async () => (Math.random() < 2 ? { name: "n" } : undefined);
  type Result = Awaited<ReturnType<typeof reconcile<{ id: string }, { name: string }>>>;
  expectTypeOf<Result>().toEqualTypeOf<Reconciled<{ id: string } | { name: string }>>();
  expectTypeOf(reconcile(call, lookUp)).resolves.toEqualTypeOf<
    Reconciled<{ id: string } | { name: string }>
  >();
});
