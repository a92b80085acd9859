import { describe, expect, test } from "vitest";
import {
  ApiError,
  type Credential,
  type CredentialContext,
  createFetch,
  type ResolvedCredentials,
} from "../../src/index.js";
import { controlClock, until } from "../support/controlled-clock.js";
import { createKeyedClient } from "../support/keyed.js";
import { later, startScript } from "../support/script.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, type ExampleAuth } from "../support/vendor.js";

/** Of each context. */
const signal = expect.any(AbortSignal);

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);
const refused = json({ title: "who?" }, 401);

/** A server that takes one token alone. */
async function startGuarded(token: string) {
  return startServer((response, { headers }) => {
    const isRight = headers.authorization === `Bearer ${token}`;
    response.writeHead(isRight ? 201 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(user));
  });
}

/** A provider that notes what it is asked, and gives these one after the other. */
function createProvider(...tokens: string[]) {
  const asked: CredentialContext[] = [];
  const provide: Credential = async (context) => {
    asked.push(context);
    return tokens[Math.min(asked.length, tokens.length) - 1] ?? "";
  };
  return { asked, provide };
}

const sentTo = (server: { requests: readonly { headers: object }[] }, name = "authorization") =>
  server.requests.map(({ headers }) => (headers as Record<string, unknown>)[name]);

describe("a new one", () => {
  test("is asked for with the refused one, and sent at once", async () => {
    const clock = controlClock(0.9);
    const server = await startGuarded("new");
    const { asked, provide } = createProvider("old", "new");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    expect(await client.inviteUser(invitation)).toEqual(user);
    expect(asked).toStrictEqual([
      { reason: "initial", signal },
      { reason: "unauthorized", previous: "old", signal },
    ]);
    expect(sentTo(server)).toEqual(["Bearer old", "Bearer new"]);
    expect(server.requests[1]?.body).toEqual(server.requests[0]?.body);
    await clock.pass(0);
    expect(performance.now()).toBe(0);
  });

  test("by path as well", async () => {
    const server = await startGuarded("new");
    const { provide } = createProvider("old", "new");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    const { data, response } = await client.POST("/users/invite", invitation);
    expect([data, response.status]).toEqual([user, 201]);
  });

  test("for `createFetch`", async () => {
    const server = await startGuarded("new");
    const { provide } = createProvider("old", "new");
    const send = createFetch({ baseUrl: server.url, auth: { bearer: provide } });
    const response = await send(server.url, { method: "POST", body: "once more" });
    expect(response.status).toBe(201);
    expect(server.requests.map(({ body }) => `${body}`)).toEqual(["once more", "once more"]);
  });

  test("with the same idempotency key", async () => {
    const server = await startGuarded("new");
    const { provide } = createProvider("old", "new");
    const auth = { bearer: provide };
    const client = createKeyedClient({ security: [["bearer"]] }, { baseUrl: server.url, auth });
    await client.it();
    const keys = sentTo(server, "idempotency-key");
    expect(keys).toEqual([expect.any(String), keys[0]]);
  });

  test("that is refused as well is the end", async () => {
    const server = await startScript(refused);
    const { asked, provide } = createProvider("old", "new", "newer");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toBeInstanceOf(ApiError);
    const attempt = { status: 401, delivery: "rejected", delayMs: 0 };
    expect(error).toMatchObject({ delivery: "rejected", attempts: [attempt, attempt] });
    expect(sentTo(server)).toEqual(["Bearer old", "Bearer new"]);
    expect(asked).toHaveLength(2);
  });

  test("that comes late in a call is its last, whatever came between", async () => {
    const clock = controlClock();
    const server = await startScript(refused, { status: 500 }, refused, json(user));
    const { asked, provide } = createProvider("old", "new", "stale", "newest");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    const error = await clock.settle(rejection(client.deleteUser({ userId: "u" })));
    expect(error).toMatchObject({ status: 401, delivery: "unknown" });
    expect(sentTo(server)).toEqual(["Bearer old", "Bearer new", "Bearer stale"]);
    expect(asked.map(({ reason }) => reason)).toEqual(["initial", "unauthorized", "initial"]);
  });

  test("is no repeat: there may be two more", async () => {
    const clock = controlClock();
    const server = await startScript(refused, later(), later(), created);
    const { provide } = createProvider("old", "new");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    expect(await clock.settle(client.inviteUser(invitation))).toEqual(user);
    expect(server.requests).toHaveLength(4);
  });
});

describe("none is sent", () => {
  test.each<[string, ExampleAuth]>([
    ["a string", { bearer: "old" }],
    ["a provider that gives the same", { bearer: async () => "old" }],
    ["one that gives the same with a line break", { bearer: ({ reason }) => reason && "old\n" }],
  ])("for %s", async (_what, auth) => {
    const server = await startScript(refused);
    const client = createExampleClient({ baseUrl: server.url, auth });
    const error = await rejection(client.inviteUser(invitation));
    expect(error).toMatchObject({
      status: 401,
      body: { title: "who?" },
      delivery: "rejected",
      attempts: [{ status: 401 }],
    });
    expect(server.requests).toHaveLength(1);
  });

  test.each([403, 407, 400])("after %i", async (status) => {
    const server = await startScript({ status });
    const { asked, provide } = createProvider("old", "new");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    await rejection(client.inviteUser(invitation));
    expect(asked).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  test("where the operation needs none", async () => {
    const server = await startScript({ status: 401 });
    const { asked, provide } = createProvider("old", "new");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    expect(await rejection(client.ping())).toMatchObject({ status: 401 });
    expect(asked).toEqual([]);
  });
});

describe("calls at once", () => {
  test.each([20])("%i of them share one renewal, and repeat once each", async (count) => {
    const server = await startGuarded("new");
    const asked: CredentialContext[] = [];
    let renew = () => {};
    const renewed = new Promise<void>((resolve) => {
      renew = resolve;
    });
    const bearer = async (context: CredentialContext) => {
      asked.push(context);
      if (context.reason === "initial") {
        return "old";
      }
      await renewed;
      return "new";
    };
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
    const calls = Array.from({ length: count }, () => client.inviteUser(invitation));
    await until(() => server.requests.length === count);
    renew();
    expect(await Promise.all(calls)).toEqual(Array(count).fill(user));
    expect(asked.filter(({ reason }) => reason === "unauthorized")).toEqual([
      { reason: "unauthorized", previous: "old", signal },
    ]);
    expect(sentTo(server).slice(count)).toEqual(Array(count).fill("Bearer new"));
    expect(server.requests).toHaveLength(2 * count);
  });

  test("a 401 that comes after the renewal shares it too", async () => {
    let answerLate = () => {};
    const server = await startServer((response, { headers, url }) => {
      const answer = () => {
        const isRight = headers.authorization === "Bearer new";
        response.writeHead(isRight ? 200 : 401, { "content-type": "application/json" });
        response.end(JSON.stringify(user));
      };
      if (url === "/users/slow" && headers.authorization === "Bearer old") {
        answerLate = answer;
        return;
      }
      answer();
    });
    const { asked, provide } = createProvider("old", "old", "new", "newer");
    const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provide } });
    const slow = client.getUser({ userId: "slow" });
    await until(() => server.requests.length === 1);
    await client.getUser({ userId: "quick" });
    answerLate();
    expect(await slow).toEqual(user);
    expect(asked.filter(({ reason }) => reason === "unauthorized")).toHaveLength(1);
    expect(sentTo(server).at(-1)).toBe("Bearer new");
  });
});

describe("a function for the whole set", () => {
  type SetContext = CredentialContext<ResolvedCredentials>;

  test("is told the set that was refused", async () => {
    const server = await startScript(refused, json([]));
    const asked: SetContext[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      auth: async (context) => {
        asked.push(context);
        const state = context.reason === "initial" ? "old" : "new";
        return { bearer: `${state}-b`, session: `${state}-s`, apiKey: `${state}-k` };
      },
    });
    expect(await client.listSessions()).toEqual([]);
    // What was sent: an api key wasn't.
    expect(asked).toStrictEqual([
      { reason: "initial", signal },
      { reason: "unauthorized", previous: { bearer: "old-b", session: "old-s" }, signal },
    ]);
    expect(sentTo(server)).toEqual(["Bearer old-b", "Bearer new-b"]);
    expect(sentTo(server, "x-session")).toEqual(["old-s", "new-s"]);
  });

  test("one new credential of two is enough", async () => {
    const server = await startScript(refused, json([]));
    const client = createExampleClient({
      baseUrl: server.url,
      auth: ({ reason }) => ({ bearer: "b", session: reason === "initial" ? "old" : "new" }),
    });
    await client.listSessions();
    expect(sentTo(server)).toEqual(["Bearer b", "Bearer b"]);
    expect(sentTo(server, "x-session")).toEqual(["old", "new"]);
  });

  test("the same set again is the end", async () => {
    const server = await startScript(refused);
    const client = createExampleClient({
      baseUrl: server.url,
      auth: () => ({ bearer: "b", session: "s" }),
    });
    expect(await rejection(client.listSessions())).toMatchObject({ attempts: [{ status: 401 }] });
    expect(server.requests).toHaveLength(1);
  });

  test("may change to another alternative; the first isn't sent then", async () => {
    const server = await startScript(refused, json(user));
    const client = createExampleClient({
      baseUrl: server.url,
      auth: ({ reason }) => (reason === "initial" ? { apiKey: "k" } : { bearer: "b" }),
    });
    expect(await client.getUser({ userId: "u" })).toEqual(user);
    expect(sentTo(server)).toEqual([undefined, "Bearer b"]);
    expect(sentTo(server, "x-api-key")).toEqual(["k", undefined]);
  });

  test("its members may be functions: each is told its own", async () => {
    const server = await startScript(refused, json([]));
    const asked: CredentialContext[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      auth: () => ({
        bearer: "b",
        session: (context) => {
          asked.push(context);
          return context.reason === "initial" ? "old" : "new";
        },
      }),
    });
    await client.listSessions();
    expect(asked).toStrictEqual([
      { reason: "initial", signal },
      { reason: "unauthorized", previous: "old", signal },
    ]);
    expect(sentTo(server, "x-session")).toEqual(["old", "new"]);
  });

  test("calls at once share one renewal", async () => {
    const server = await startGuarded("new");
    const asked: SetContext[] = [];
    const client = createExampleClient({
      baseUrl: server.url,
      auth: async (context) => {
        asked.push(context);
        return { bearer: context.reason === "initial" ? "old" : "new" };
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => client.inviteUser(invitation)));
    expect(asked.filter(({ reason }) => reason === "unauthorized")).toHaveLength(1);
  });
});

test("of two schemes that are sent together, each provider is asked once", async () => {
  const server = await startScript(refused, json([]));
  const bearer = createProvider("b");
  const session = createProvider("old", "new");
  const auth = { bearer: bearer.provide, session: session.provide };
  const client = createExampleClient({ baseUrl: server.url, auth });
  await client.listSessions();
  expect(bearer.asked).toStrictEqual([
    { reason: "initial", signal },
    { reason: "unauthorized", previous: "b", signal },
  ]);
  expect(session.asked).toStrictEqual([
    { reason: "initial", signal },
    { reason: "unauthorized", previous: "old", signal },
  ]);
  expect(sentTo(server, "x-session")).toEqual(["old", "new"]);
});

test("the body of the 401 is let go of", async () => {
  const cancelled: unknown[] = [];
  const unread = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
      cancel: (reason) => {
        cancelled.push(reason);
      },
    });
  const { provide } = createProvider("old", "new");
  let sent = 0;
  const client = createExampleClient({
    auth: { bearer: provide },
    fetch: async () => {
      sent += 1;
      return sent === 1 ? new Response(unread(), { status: 401 }) : Response.json(user);
    },
  });
  await client.replaceUser({ userId: "u" });
  expect(cancelled).toHaveLength(1);
});
