import { expect, expectTypeOf, test } from "vitest";
import {
  ConfigError,
  type Credential,
  type CredentialContext,
  createFetch,
} from "../../src/index.js";
import { json, type RecordedRequest, rejection, startServer } from "../support/server.js";
import { createExampleClient, type ExampleAuth, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const { bearer, apiKey, session } = secrets;

/** The credentials that a request carries, each with how often. */
function credentialsOf(request: RecordedRequest | undefined) {
  const names = (request?.rawHeaders ?? []).filter((_, index) => index % 2 === 0);
  const sent = names.map((name) => name.toLowerCase());
  return sent.filter((name) => ["authorization", "x-api-key", "x-session"].includes(name));
}

test("a bearer token goes into Authorization, once", async () => {
  const server = await startServer(json(user, 201));
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  await client.inviteUser({ body: { email: user.email } });
  expect(credentialsOf(server.requests[0])).toEqual(["authorization"]);
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${bearer}`);
});

test.each<[string, ExampleAuth, string[]]>([
  ["the first alternative", { apiKey }, ["x-api-key"]],
  ["the second alternative", { bearer }, ["authorization"]],
  ["the first of both", { bearer, apiKey }, ["x-api-key"]],
  [
    "the second, the first being undefined",
    { apiKey: undefined as never, bearer },
    ["authorization"],
  ],
])("alternatives: %s", async (_which, auth, sent) => {
  const server = await startServer(json(user));
  await createExampleClient({ baseUrl: server.url, auth }).getUser({ userId: "u" });
  expect(credentialsOf(server.requests[0])).toEqual(sent);
});

test("a combination is sent together", async () => {
  const server = await startServer(json([]));
  await createExampleClient({ baseUrl: server.url }).listSessions();
  expect(credentialsOf(server.requests[0]).sort()).toEqual(["authorization", "x-session"]);
  expect(server.requests[0]?.headers["x-session"]).toBe(session);
});

test("half of a combination is refused", async () => {
  const server = await startServer(json([]));
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer } });
  const error = await rejection(client.listSessions());
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "auth", delivery: "not-sent", attempts: [] });
  expect((error as Error).message).toMatch(/bearer.+session/);
  expect(server.requests).toHaveLength(0);
});

test("an operation without security gets none, and asks for none", async () => {
  const server = await startServer({ headers: { "content-type": "text/plain" }, body: "pong" });
  let asked = 0;
  const client = createExampleClient({
    baseUrl: server.url,
    auth: () => {
      asked += 1;
      return secrets;
    },
  });
  expect(await client.ping()).toBe("pong");
  expect(credentialsOf(server.requests[0])).toEqual([]);
  expect(asked).toBe(0);
});

test("an operation gets only what its own security lists", async () => {
  const server = await startServer(json(user, 201));
  await createExampleClient({ baseUrl: server.url }).inviteUser({ body: { email: user.email } });
  expect(credentialsOf(server.requests[0])).toEqual(["authorization"]);
});

test("without any credential a secured call is refused, an unsecured one works", async () => {
  const server = await startServer({ headers: { "content-type": "text/plain" }, body: "pong" });
  const client = createExampleClient({ baseUrl: server.url, auth: undefined });
  expect(await client.ping()).toBe("pong");
  const error = await rejection(client.inviteUser({ body: { email: user.email } }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "auth", delivery: "not-sent" });
  expect(server.requests).toHaveLength(1);
});

test.each<[string, unknown]>([
  ["text", `Bearer ${bearer}`],
  ["empty text", ""],
  ["null", null],
  ["a number", 7],
  ["a list", []],
  ["an empty object", {}],
  ["a misspelt scheme", { baerer: bearer }],
  ["null for a scheme", { bearer: null }],
  ["a number for a scheme", { bearer: 7 }],
  ["an object for a scheme", { bearer: { token: bearer } }],
  ["an inherited scheme", Object.create({ bearer })],
])("auth that no call can use, %s, is refused at once", (_what, auth) => {
  const problem = "`auth` must contain bearer or apiKey or session (delivery: not-sent)";
  expect(() => createExampleClient({ auth: auth as never })).toThrow(ConfigError);
  expect(() => createExampleClient({ auth: auth as never })).toThrow(problem);
  const baseUrl = "https://example.com";
  expect(() => createFetch({ baseUrl, auth: auth as never })).toThrow(
    "`auth` must contain bearer (",
  );
});

test.each([`Bearer ${bearer}`, "", null, 7, { baerer: bearer }, []])(
  "a function that yields no scheme, %j, is refused when it is asked",
  async (auth) => {
    const server = await startServer(json(user, 201));
    const client = createExampleClient({ baseUrl: server.url, auth: () => auth as never });
    const error = await rejection(client.inviteUser({ body: { email: user.email } }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "auth", operation: "inviteUser" });
    expect(server.requests).toHaveLength(0);
  },
);

test.each<[string, Credential]>([
  ["a function", () => bearer],
  ["an async function", async () => bearer],
])("a credential from %s is asked for before each request", async (_kind, provider) => {
  const server = await startServer(json(user, 201));
  const contexts: CredentialContext[] = [];
  const client = createExampleClient({
    baseUrl: server.url,
    auth: {
      bearer: (context) => {
        contexts.push(context);
        return typeof provider === "string" ? provider : provider(context);
      },
    },
  });
  await client.inviteUser({ body: { email: user.email } });
  await client.inviteUser({ body: { email: user.email } });
  const signal = expect.any(AbortSignal);
  expect(contexts).toEqual([
    { reason: "initial", signal },
    { reason: "initial", signal },
  ]);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${bearer}`,
    `Bearer ${bearer}`,
  ]);
});

test("a function for the whole set, whose members may be functions", async () => {
  const server = await startServer(json([]));
  const client = createExampleClient({
    baseUrl: server.url,
    auth: async () => ({ bearer, session: async () => session }),
  });
  await client.listSessions();
  expect(server.requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${bearer}`,
    "x-session": session,
  });
});

test("a provider of an alternative that isn't taken is left alone", async () => {
  const server = await startServer(json(user));
  let asked = 0;
  const client = createExampleClient({
    baseUrl: server.url,
    auth: {
      apiKey,
      bearer: () => {
        asked += 1;
        return bearer;
      },
    },
  });
  await client.getUser({ userId: "u" });
  expect(asked).toBe(0);
});

const outage = new Error("the vault is closed");

test.each<[string, () => never | Promise<never>]>([
  [
    "throws",
    () => {
      throw outage;
    },
  ],
  ["rejects", () => Promise.reject(outage)],
])("a provider that %s is a ConfigError with its cause", async (_how, provider) => {
  const server = await startServer(json(user, 201));
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer: provider } });
  const error = await rejection(client.inviteUser({ body: { email: user.email } }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "auth.bearer", delivery: "not-sent", attempts: [] });
  expect((error as Error).cause).toBe(outage);
  expect(server.requests).toHaveLength(0);
});

test("a provider of the whole set that rejects is a ConfigError of `auth`", async () => {
  const client = createExampleClient({ auth: () => Promise.reject(outage) });
  const error = await rejection(client.listSessions());
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "auth", cause: outage, delivery: "not-sent" });
});

test.each<[string, unknown]>([
  ["empty", ""],
  ["blank", " \n"],
  ["null", null],
  ["an object", { token: bearer }],
  ["with its prefix pasted along", `Bearer ${bearer}`],
  ["with CR inside", "tok\ren"],
  ["with LF inside", "tok\nen"],
  ["with CR LF and a header inside", "token\r\nx-injected: yes"],
  ["with NUL inside", "tok\0en"],
  ["with DEL inside", "tok\x7fen"],
  ["with a tab inside", "tok\ten"],
  ["with a space inside", "tok en"],
  ["with a no-break space inside", "tok\u00a0en"],
  ["with Latin-1 inside", "tokén"],
  ["with an emoji inside", "tok🔑en"],
  ["with a typographic quote", "“token”"],
])("a credential that is %s is refused, whoever gives it", async (_what, credential) => {
  const server = await startServer(json(user, 201));
  for (const given of [credential, () => credential, async () => credential]) {
    // Another scheme, for what is refused at once where it is alone.
    const auth = { bearer: given as Credential, session };
    const client = createExampleClient({ baseUrl: server.url, auth });
    const error = await rejection(client.inviteUser({ body: { email: user.email } }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "auth.bearer", delivery: "not-sent" });
  }
  expect(server.requests).toHaveLength(0);
});

test("a provider that yields undefined is refused", async () => {
  const client = createExampleClient({ auth: { bearer: () => undefined as never } });
  const error = await rejection(client.inviteUser({ body: { email: user.email } }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "auth.bearer" });
});

test.each(["\n", "\r\n", "\n\n"])("a trailing %j is trimmed", async (end) => {
  const server = await startServer(json(user, 201));
  const client = createExampleClient({ baseUrl: server.url, auth: { bearer: bearer + end } });
  await client.inviteUser({ body: { email: user.email } });
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${bearer}`);
});

test("a request that leaves the client's origin gets no credential and isn't sent", async () => {
  const [own, other] = [await startServer(json(user)), await startServer(json(user))];
  const send = createFetch({ baseUrl: own.url, auth: { bearer } });
  const error = await rejection(send(`${other.url}/users`));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "path", delivery: "not-sent" });
  expect(other.requests).toHaveLength(0);
});

test("no path value leads to another origin", async () => {
  const other = await startServer(json(user));
  const { host } = new URL(other.url);
  const sent: string[] = [];
  const client = createExampleClient({
    fetch: async (url) => {
      sent.push(new URL(url).origin);
      return new Response("{}", { headers: { "content-type": "application/json" } });
    },
  });
  for (const userId of [`@${host}`, `//${host}`, `\\\\${host}`, `${other.url}/`]) {
    await client.getUser({ userId });
  }
  expect(new Set(sent)).toEqual(new Set(["https://eu.example.com"]));
  expect(other.requests).toHaveLength(0);
});

test("types of a credential", () => {
  expectTypeOf<string>().toExtend<Credential>();
  expectTypeOf<() => Promise<string>>().toExtend<Credential>();
  expectTypeOf<() => Promise<undefined>>().not.toExtend<Credential>();
  expectTypeOf<number>().not.toExtend<Credential>();
});
