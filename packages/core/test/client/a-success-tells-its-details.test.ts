import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type Attempt,
  type CallOptions,
  ConfigError,
  type DetailsOf,
  idempotency,
} from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { createOperationClient } from "../support/keyed.js";
import type { operations, User } from "../support/schema.js";
import { later, startScript } from "../support/script.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

test("status, headers, request id, attempts and data", async () => {
  const clock = controlClock();
  const headers = { "content-type": "application/json", "x-request-id": "r-1", "x-plan": "free" };
  const created = { status: 201, headers, body: JSON.stringify(user) };
  const server = await startScript(later("1"), created);
  const client = createExampleClient({ baseUrl: server.url });
  const details = await clock.settle(client.inviteUser({ ...invitation, details: true }));
  expect(details).toEqual({
    data: user,
    status: 201,
    headers: expect.any(Headers),
    requestId: "r-1",
    attempts: [
      { status: 429, delivery: "rejected", retryAfterMs: 1000, delayMs: 0, durationMs: 0 },
      { status: 201, delivery: "applied", delayMs: 1000, durationMs: 0 },
    ],
    replayed: undefined,
  });
  expect(details.headers.get("x-plan")).toBe("free");
});

test.each([204, 205])("of a %i: no data", async (status) => {
  const server = await startServer({ status });
  const client = createExampleClient({ baseUrl: server.url });
  const details = await client.deleteUser({ userId: "u", details: true });
  expect(details).toMatchObject({ data: undefined, status });
  expect(details).toHaveProperty("headers");
});

test.each([false, undefined])("`details: %j` is the body alone", async (details) => {
  const server = await startServer(json(user, 201));
  const client = createExampleClient({ baseUrl: server.url });
  expect(await client.inviteUser({ ...invitation, details })).toEqual(user);
});

test.each(["yes", 1, null, {}])("`details: %j` is refused", async (details) => {
  const server = await startServer(json(user, 201));
  const client = createExampleClient({ baseUrl: server.url });
  const error = await rejection(client.inviteUser({ ...invitation, details: details as never }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "details", delivery: "not-sent" });
  expect(server.requests).toHaveLength(0);
});

test("it is an option of calls by operation alone", async () => {
  const path = "/users/invite";
  const options = { ...invitation, details: true };
  const client = createExampleClient();
  // The type refuses it where it is written down.
  expect(await rejection(client.POST(path, options))).toMatchObject({ option: "details" });
  expect(() => createExampleClient({ details: true } as never)).toThrow(ConfigError);
});

test("a failure is thrown all the same", async () => {
  const server = await startServer(json({ title: "no" }, 403));
  const client = createExampleClient({ baseUrl: server.url });
  const error = await rejection(client.inviteUser({ ...invitation, details: true }));
  expect(error).toMatchObject({ name: "ApiError", status: 403 });
});

describe("with an idempotency key", () => {
  const it = {
    parameters: { idempotencyKey: { in: "header", name: "Idempotency-Key" } },
    idempotency: idempotency({ replayed: "Idempotent-Replayed" }),
  } as const;

  test.each([
    ["true", true],
    ["false", false],
    ["perhaps", undefined],
    [undefined, undefined],
  ])("the key, and whether the answer is an earlier call's: %j", async (value, replayed) => {
    const headers = {
      "content-type": "application/json",
      ...(value !== undefined && { "idempotent-replayed": value }),
    };
    const server = await startServer({ status: 201, headers, body: "{}" });
    const client = createOperationClient(it, { baseUrl: server.url });
    expect(await client.it({ idempotencyKey: "k-1", details: true })).toMatchObject({
      idempotencyKey: "k-1",
      replayed,
    });
  });

  test("a vendor that doesn't say leaves it undefined", async () => {
    const server = await startServer(json({}, 201));
    const keyed = { ...it, idempotency: idempotency() };
    const client = createOperationClient(keyed, { baseUrl: server.url });
    const details = await client.it({ details: true });
    expect(details).toMatchObject({ idempotencyKey: expect.any(String), replayed: undefined });
  });
});

test("types", () => {
  const client = createExampleClient();
  const calls = async (asked: boolean, options: CallOptions) => {
    expectTypeOf(await client.inviteUser(invitation)).toEqualTypeOf<User>();
    expectTypeOf(await client.inviteUser({ ...invitation, ...options })).toEqualTypeOf<User>();
    expectTypeOf(await client.inviteUser({ ...invitation, details: false })).toEqualTypeOf<User>();
    const either = await client.inviteUser({ ...invitation, details: asked });
    expectTypeOf(either).toEqualTypeOf<User | DetailsOf<operations["inviteUser"]>>();
    const { data, status, headers, attempts, replayed, ...rest } = await client.inviteUser({
      ...invitation,
      details: true,
    });
    expectTypeOf(data).toEqualTypeOf<User>();
    expectTypeOf(attempts).toEqualTypeOf<readonly Attempt[]>();
    expectTypeOf(replayed).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(rest.requestId).toEqualTypeOf<string | undefined>();
    expectTypeOf(rest.idempotencyKey).toEqualTypeOf<string | undefined>();
    expectTypeOf(headers.get("date")).toEqualTypeOf<string | null>();
    expectTypeOf<typeof status>().toExtend<number>();

    const replaced = await client.replaceUser({ userId: "u", details: true });
    if (replaced.status === 200) {
      expectTypeOf(replaced.data).toEqualTypeOf<User>();
    }
    if (replaced.status === 202) {
      expectTypeOf(replaced.data).toEqualTypeOf<undefined>();
    }
    if (replaced.status === 203) {
      expectTypeOf(replaced.data).toEqualTypeOf<User | undefined>();
    }
    // All of its input may be left out.
    expectTypeOf(await client.ping()).toEqualTypeOf<string>();
    // @ts-expect-error: a misspelt option
    await client.inviteUser({ ...invitation, detials: true });
    // @ts-expect-error: no input
    await client.inviteUser();
    // @ts-expect-error: not a boolean
    await client.inviteUser({ ...invitation, details: 1 });
    // @ts-expect-error: not by path
    await client.POST("/users/invite", { ...invitation, details: true });
  };
  expect(calls).toBeTypeOf("function");
});

test("a header that the document names has its type, as text", () => {
  const check = (details: DetailsOf<operations["inviteUser"]>) => {
    if (details.status === 201) {
      expectTypeOf(details.headers.get("x-plan")).toEqualTypeOf<"free" | "paid" | null>();
      expectTypeOf(details.headers.get("x-quota")).toEqualTypeOf<`${number}` | null>();
      expectTypeOf(details.headers.get("date")).toEqualTypeOf<string | null>();
      expectTypeOf(details.headers).toExtend<Headers>();
    }
  };
  expect(check).toBeTypeOf("function");
});

test("the types of a method's input and result are those of a plain call", () => {
  type Invite = ReturnType<typeof createExampleClient>["inviteUser"];
  expectTypeOf<Awaited<ReturnType<Invite>>>().toEqualTypeOf<User>();
  expectTypeOf<Parameters<Invite>[0]>().toExtend<CallOptions & typeof invitation>();
});
