import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { InvitekitError } from "../../src/index.js";
import type { User } from "../support/schema.js";
import { type Answer, json, type RecordedRequest, startServer } from "../support/server.js";
import { createExampleClient, type ExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const isJson = { "content-type": "application/json" };

type Call = (client: ExampleClient) => Promise<unknown>;

/** The same call, by operation and by path. */
const calls: Record<string, [byOperation: Call, byPath: Call]> = {
  inviteUser: [
    (client) => client.inviteUser({ body: { email: user.email }, headers: { "x-one": "1" } }),
    (client) =>
      client.POST("/users/invite", { body: { email: user.email }, headers: { "x-one": "1" } }),
  ],
  getUser: [
    (client) => client.getUser({ userId: "a/b", filter: "x y", fields: "email", "x-tenant": "t" }),
    (client) =>
      client.GET("/users/{userId}", {
        params: {
          path: { userId: "a/b" },
          query: { filter: "x y", fields: "email" },
          header: { "x-tenant": "t" },
        },
      }),
  ],
  replaceUser: [
    (client) => client.replaceUser({ userId: "u", body: { a: 1 } }),
    (client) =>
      client.PUT("/users/{userId}", { params: { path: { userId: "u" } }, body: { a: 1 } }),
  ],
  deleteUser: [
    (client) => client.deleteUser({ userId: "u" }),
    (client) => client.DELETE("/users/{userId}", { params: { path: { userId: "u" } } }),
  ],
  listUsers: [
    (client) => client.listUsers({ page: 1 }),
    (client) => client.GET("/users", { params: { query: { page: 1 } } }),
  ],
  listSessions: [(client) => client.listSessions(), (client) => client.GET("/sessions")],
  ping: [(client) => client.ping(), (client) => client.GET("/ping")],
};

/** What a request holds but for the port. */
function comparable({ method, url, rawHeaders, body }: RecordedRequest) {
  const headers = rawHeaders.map((text) => text.replace(/^127\.0\.0\.1:\d+$/, "host"));
  return { method, url, headers, body: body.toString() };
}

/** How a call ended: with what data, or with what error. */
async function outcome(call: Promise<unknown>, isByPath: boolean): Promise<unknown> {
  try {
    const result = await call;
    if (!isByPath) {
      return { data: result };
    }
    const { data, error, response } = result as Awaited<ReturnType<ExampleClient["GET"]>> & object;
    expect(response).toBeInstanceOf(Response);
    if (error) {
      throw error;
    }
    return { data };
  } catch (error) {
    expect(error).toBeInstanceOf(InvitekitError);
    const { name, message, attempts, ...rest } = error as InvitekitError;
    const own = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== "safeHeaders"));
    // How long each took differs from call to call.
    own.attempts = attempts.map(({ durationMs, ...attempt }) => {
      expect(durationMs).toBeGreaterThanOrEqual(0);
      return attempt;
    });
    return { name: (error as Error).name, message: (error as Error).message, ...own, key: name };
  }
}

async function both(name: string, answer: Answer, retry = false) {
  const ends = [];
  for (const [index, call] of (calls[name] as [Call, Call]).entries()) {
    const server = await startServer(answer);
    const client = createExampleClient({ baseUrl: server.url, retry });
    const end = await outcome(call(client), index === 1);
    ends.push({ end, requests: server.requests.map(comparable) });
  }
  return ends as [(typeof ends)[0], (typeof ends)[0]];
}

const answers: [string, Answer][] = [
  ["200 JSON", json(user)],
  ["201 JSON", json(user, 201)],
  ["202", { status: 202 }],
  ["204", { status: 204 }],
  ["200 text", { headers: { "content-type": "text/plain" }, body: "pong" }],
  ["200 HTML", { headers: { "content-type": "text/html" }, body: "<p>" }],
  ["200 empty", { headers: isJson }],
  ["200 broken", { headers: isJson, body: "{" }],
  ["302", { status: 302, headers: { location: "https://other.example.com/x" } }],
  ["307", { status: 307 }],
  ["400 JSON", json({ title: "no" }, 400)],
  ["404 empty", { status: 404 }],
  ["409 JSON", json({ existing: "u" }, 409)],
  ["429", { status: 429, headers: { "retry-after": "1", "x-request-id": "r" } }],
  ["500 false", { status: 500, headers: isJson, body: "false" }],
  ["503 HTML", { status: 503, headers: { "content-type": "text/html" }, body: "<p>" }],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.keys(calls))("%s", (name) => {
  test.each(answers)("%s", async (_which, answer) => {
    const [byOperation, byPath] = await both(name, answer);
    expect(byOperation.requests).toHaveLength(1);
    expect(byPath).toEqual(byOperation);
  });

  test.each([408, 429, 500])("repeats after a %i", async (status) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const [byOperation, byPath] = await both(name, { status }, true);
    // The outcome of an invitation is unknown after a 408 or a 500.
    const isSentAgain = name !== "inviteUser" || status === 429;
    expect(byOperation.requests).toHaveLength(isSentAgain ? 3 : 1);
    expect(byPath).toEqual(byOperation);
  });
});

test("what goes over the wire, byte for byte", async () => {
  const [{ requests }] = await both("inviteUser", json(user, 201));
  const [request] = requests;
  expect(request).toMatchObject({
    method: "POST",
    url: "/users/invite",
    body: '{"email":"ada@example.com"}',
  });
  const names = request?.headers.filter((_, index) => index % 2 === 0) ?? [];
  expect(names.map((each) => each.toLowerCase()).sort()).toEqual([
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "sec-fetch-mode",
    "user-agent",
    "x-one",
  ]);
});

test("a method that the document doesn't use isn't there", () => {
  const client = createExampleClient();
  expect(Object.keys(client).sort()).toEqual(
    [...Object.keys(calls), "DELETE", "GET", "POST", "PUT"].sort(),
  );
});

test("types of what a call resolves with", () => {
  expectTypeOf<ExampleClient["inviteUser"]>().returns.resolves.toEqualTypeOf<User>();
  expectTypeOf<ExampleClient["deleteUser"]>().returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf<ExampleClient["ping"]>().returns.resolves.toEqualTypeOf<string>();
});
