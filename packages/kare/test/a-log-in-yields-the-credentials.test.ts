import { inspect } from "node:util";
import {
  ApiError,
  ConfigError,
  ConnectionError,
  createKareClient,
  createKareLogIn,
  InvitekitError,
  type KareClient,
  type KareLogIn,
} from "@invitekit/kare";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type Answer, startKare } from "./support/kare-server.js";

const who = { email: "ada@example.com", password: "pa55word-9f3b" };
const body = {
  firstName: "Ada",
  lastName: "Lovelace",
  email: "grace@example.com",
  permissions: {},
};

/** A server, a log-in and as many clients as share it. */
async function start(...logIns: Answer[]) {
  const server = await startKare(...logIns);
  const { baseUrl } = server;
  const logIn = createKareLogIn(who, { baseUrl });
  const createClient = (auth: KareLogIn = logIn) => createKareClient({ auth, baseUrl });
  return { server, createClient, client: createClient() };
}

const invite = (client: KareClient) => client.inviteUser({ body });

/** What a call rejected with. */
async function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (data) => expect.fail(`resolved with ${JSON.stringify(data)}`),
    (error: unknown) => error,
  );
}

describe("the log-in", () => {
  test("is sent when credentials are first needed, and both tokens are sent from then on", async () => {
    const { server, client } = await start();
    expect(server.requests).toEqual([]);
    await invite(client);
    await client.getUser({ userId: 1 });
    expect(server.logIns.map(({ body }) => JSON.parse(body))).toEqual([who]);
    expect(server.logIns[0]?.tokens).toEqual([undefined, undefined]);
    expect(server.others.map(({ tokens }) => tokens)).toEqual([
      ["Bearer access-1", "session-1"],
      ["Bearer access-1", "session-1"],
    ]);
  });

  test("is sent once for concurrent calls", async () => {
    const { server, client } = await start();
    await Promise.all(Array.from({ length: 20 }, () => invite(client)));
    expect(server.logIns).toHaveLength(1);
    expect(server.others).toHaveLength(20);
  });

  test("is sent once for two clients that share it", async () => {
    const { server, createClient } = await start();
    await Promise.all([invite(createClient()), invite(createClient())]);
    expect(server.logIns).toHaveLength(1);
  });

  test("isn't sent for an operation that needs no credentials", async () => {
    const { server, client } = await start();
    await client.logIn({ body: who });
    expect(server.logIns).toHaveLength(1);
    expect(server.others).toEqual([]);
  });

  test("takes no credentials, and fits the client's `auth`", () => {
    // @ts-expect-error: it is what fetches them
    () => createKareLogIn(who, { auth: { bearer: "<token>", sessionToken: "<token>" } });
    // @ts-expect-error: no password
    () => createKareLogIn({ email: who.email });
    expectTypeOf(createKareLogIn).returns.toEqualTypeOf<KareLogIn>();
  });
});

describe("a 401", () => {
  test("is followed by a new log-in, and the call is repeated once", async () => {
    const { server, client } = await start();
    await invite(client);
    server.expire();
    await expect(invite(client)).resolves.toEqual({ data: { userId: 1 } });
    expect(server.logIns).toHaveLength(2);
    expect(server.others.map(({ tokens, status }) => [...tokens, status])).toEqual([
      ["Bearer access-1", "session-1", 201],
      ["Bearer access-1", "session-1", 401],
      ["Bearer access-2", "session-2", 201],
    ]);
  });

  test("each time that the tokens expire", async () => {
    const { server, client } = await start();
    for (const logIns of [1, 2, 3]) {
      await invite(client);
      expect(server.logIns).toHaveLength(logIns);
      server.expire();
    }
  });

  test("to what was renewed ends the call", async () => {
    const { server, client } = await start();
    server.refuseAll();
    const error = await rejection(invite(client));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, delivery: "rejected" });
    expect(server.logIns).toHaveLength(2);
    expect(server.others).toHaveLength(2);
  });

  test("to concurrent calls of two clients makes one log-in", async () => {
    const { server, createClient } = await start();
    const clients = [createClient(), createClient()];
    await Promise.all(clients.map(invite));
    server.expire();
    await Promise.all([...clients, ...clients].map(invite));
    expect(server.logIns).toHaveLength(2);
  });

  test("that two clients hear of at the same moment makes one log-in", async () => {
    const server = await startKare();
    const logIn = createKareLogIn(who, { baseUrl: server.baseUrl });
    const { signal } = new AbortController();
    const previous = { ...(await logIn({ reason: "initial", signal })) } as Record<string, string>;
    const ask = () => logIn({ reason: "unauthorized", previous, signal });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toEqual({ bearer: "access-2", sessionToken: "session-2" });
    expect(second).toEqual(first);
    expect(server.logIns).toHaveLength(2);
  });

  test("to one client leaves the other what was renewed meanwhile", async () => {
    const { server, createClient } = await start();
    const [first, second] = [createClient(), createClient()];
    server.hold(2);
    const calls = [invite(first), invite(second)];
    await server.held;
    server.expire();
    server.release();
    await calls[0];
    server.release();
    await calls[1];
    expect(server.logIns).toHaveLength(2);
    expect(server.others.map(({ status }) => status)).toEqual([401, 201, 401, 201]);
  });
});

describe("a log-in that fails", () => {
  const wrong: Answer = { status: 401, body: { message: "wrong" } };

  test("is the cause of the call's error, and nothing else is sent", async () => {
    const { server, client } = await start(wrong);
    const error = await rejection(invite(client));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      option: "auth",
      operation: "inviteUser",
      delivery: "not-sent",
      cause: { name: "ApiError", operation: "logIn", status: 401 },
    });
    expect(server.logIns).toHaveLength(1);
    expect(server.others).toEqual([]);
  });

  test("is tried again by the next call", async () => {
    const { server, client } = await start(wrong);
    await rejection(invite(client));
    await expect(invite(client)).resolves.toEqual({ data: { userId: 1 } });
    expect(server.logIns).toHaveLength(2);
  });

  test("fails for all calls that wait for it", async () => {
    const { server, createClient } = await start(wrong);
    const calls = [createClient(), createClient()].map((client) => rejection(invite(client)));
    const errors = await Promise.all(calls);
    expect(errors).toMatchObject([{ cause: { status: 401 } }, { cause: { status: 401 } }]);
    expect(server.logIns).toHaveLength(1);
  });

  test("after a 401 leaves the invitation refused, and is tried again", async () => {
    const { server, client } = await start("tokens", wrong);
    await invite(client);
    server.expire();
    const error = await rejection(invite(client));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ delivery: "rejected", attempts: [{ status: 401 }] });
    await invite(client);
    expect(server.logIns).toHaveLength(3);
  });

  test.each<[string, unknown]>([
    ["no data", {}],
    ["no access token", { data: { sessionToken: "session" } }],
    ["no session token", { data: { accessToken: "access" } }],
    ["an empty token", { data: { accessToken: "access", sessionToken: "" } }],
  ])("answers with %s", async (_what, answer) => {
    const { server, client } = await start({ status: 201, body: answer });
    const error = await rejection(invite(client));
    expect(error).toBeInstanceOf(ConfigError);
    // A bare RegExp would match anything here.
    const message = expect.stringMatching("without an accessToken");
    expect(error).toMatchObject({ cause: { message } });
    expect(server.others).toEqual([]);
    await expect(invite(client)).resolves.toEqual({ data: { userId: 1 } });
  });

  test("answers with null: an error of its own call", async () => {
    const { server, client } = await start({ status: 201, body: null });
    const error = await rejection(invite(client));
    expect(error).toMatchObject({ cause: { name: "DecodeError", kind: "shape" } });
    expect(server.others).toEqual([]);
  });
});

describe("the password is in no error", () => {
  test.each<[string, Answer, string]>([
    ["after a refusal", { status: 403, body: {} }, "ApiError"],
    ["after an answer that can't be read", { status: 201, body: undefined }, "DecodeError"],
    ["after an answer without tokens", { status: 201, body: {} }, "Error"],
    ["after a reset", "reset", "ConnectionError"],
  ])("%s", async (_what, answer, name) => {
    const { client } = await start(answer);
    const error = await rejection(invite(client));
    expect(error).toBeInstanceOf(InvitekitError);
    expect(error).toMatchObject({ cause: { name } });
    expectNoPassword(error);
    expectNoPassword((error as Error).cause);
  });

  test("after a reset of the renewal", async () => {
    const { server, client } = await start("tokens", "reset");
    await invite(client);
    server.expire();
    const error = await rejection(invite(client));
    expect((error as Error).cause).toBeInstanceOf(ConnectionError);
    expectNoPassword(error);
  });

  test("nor in the log-in or the client", async () => {
    const { client } = await start();
    expectNoPassword(client);
    expectNoPassword(createKareLogIn(who));
  });
});

function expectNoPassword(value: unknown): void {
  const { message, stack } = Object(value) as Partial<Error>;
  const shown = inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  const texts = [`${value}`, `${message}`, `${stack}`, `${JSON.stringify(value)}`, shown];
  const encoded = Buffer.from(who.password).toString("base64").slice(0, -3);
  expect(texts.filter((text) => text.includes(who.password) || text.includes(encoded))).toEqual([]);
}
