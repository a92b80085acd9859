import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { createFetch } from "../../src/index.js";
import { expectAborted } from "../support/outcome.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const reasons: [string, unknown][] = [
  ["an error of the caller's", new Error("navigated away")],
  ["text", "enough"],
  ["null", null],
  ["an object", { why: "enough" }],
];

/** Both surfaces, as a caller with a signal uses them. */
const surfaces = [
  [
    "by operation",
    (client: ReturnType<typeof createExampleClient>, signal: AbortSignal) =>
      client.inviteUser({ body: { email: user.email }, signal }),
  ],
  [
    "by path",
    (client: ReturnType<typeof createExampleClient>, signal: AbortSignal) =>
      client.POST("/users/invite", { body: { email: user.email }, signal }),
  ],
] as const;

describe.each(surfaces)("%s", (_surface, invite) => {
  test.each(reasons)("before the call, with %s: nothing is sent", async (_what, reason) => {
    const server = await startServer(json(user, 201));
    let asked = 0;
    const auth = () => {
      asked += 1;
      return secrets;
    };
    const client = createExampleClient({ baseUrl: server.url, auth });
    expectAborted(await rejection(invite(client, AbortSignal.abort(reason))), reason);
    expect(server.requests).toHaveLength(0);
    expect(asked).toBe(0);
  });

  test("without a reason: the platform's AbortError", async () => {
    const signal = AbortSignal.abort();
    const error = await rejection(invite(createExampleClient(), signal));
    expectAborted(error, signal.reason);
    expect(error).toMatchObject({ name: "AbortError" });
  });

  test.each(reasons)("while the answer is awaited, with %s", async (_what, reason) => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort(reason));
    const client = createExampleClient({ baseUrl: server.url });
    expectAborted(await rejection(invite(client, controller.signal)), reason);
    expect(server.requests).toHaveLength(1);
  });

  test.each([200, 201, 403, 500])("in the body of a %i", async (status) => {
    const controller = new AbortController();
    const reason = new Error("navigated away");
    const server = await startServer((response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.write("{");
    });
    const client = createExampleClient({
      baseUrl: server.url,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        queueMicrotask(() => setImmediate(() => controller.abort(reason)));
        return response;
      },
    });
    expectAborted(await rejection(invite(client, controller.signal)), reason);
  });

  test.each(["auth", "bearer"])("while the provider of %s hangs: at once", async (which) => {
    const server = await startServer(json(user, 201));
    const controller = new AbortController();
    const reason = new Error("navigated away");
    const hang = () => {
      queueMicrotask(() => controller.abort(reason));
      return new Promise<never>(() => {});
    };
    const auth = which === "auth" ? hang : { bearer: hang };
    const client = createExampleClient({ baseUrl: server.url, auth });
    expectAborted(await rejection(invite(client, controller.signal)), reason);
    expect(server.requests).toHaveLength(0);
  });

  test("while a provider fails: the abort is what counts", async () => {
    const controller = new AbortController();
    const auth = {
      bearer: () => {
        controller.abort("enough");
        throw new Error("the vault is closed");
      },
    };
    const client = createExampleClient({ auth });
    expectAborted(await rejection(invite(client, controller.signal)), "enough");
  });

  test("after a provider, before the request: nothing is sent", async () => {
    const server = await startServer(json(user, 201));
    const controller = new AbortController();
    const auth = {
      bearer: () => {
        controller.abort("enough");
        return secrets.bearer;
      },
    };
    const client = createExampleClient({ baseUrl: server.url, auth });
    expectAborted(await rejection(invite(client, controller.signal)), "enough");
    expect(server.requests).toHaveLength(0);
  });

  test("between two providers: the second isn't waited for", async () => {
    const controller = new AbortController();
    const set = Promise.resolve({ bearer: () => new Promise<never>(() => {}) });
    const auth = () => {
      // Comes after the set was taken and before its member is asked.
      void set.then(() => queueMicrotask(() => queueMicrotask(() => controller.abort("enough"))));
      return set;
    };
    const client = createExampleClient({ auth });
    expectAborted(await rejection(invite(client, controller.signal)), "enough");
  });

  test("with a time-out of the caller's own: its TimeoutError is the cause", async () => {
    const server = await startServer(() => {});
    const signal = AbortSignal.timeout(20);
    const error = await rejection(invite(createExampleClient({ baseUrl: server.url }), signal));
    expectAborted(error, signal.reason);
    expect((error as Error).cause).toBeInstanceOf(DOMException);
  });

  test("a redirect or a failure that the abort has overtaken is no news", async () => {
    const controller = new AbortController();
    const client = createExampleClient({
      fetch: async () => {
        controller.abort("enough");
        return new Response(null, { status: 302, headers: { location: "/" } });
      },
    });
    expectAborted(await rejection(invite(client, controller.signal)), "enough");
  });

  test("no listener stays on the signal", async () => {
    const server = await startServer(json(user, 201));
    const { signal } = new AbortController();
    const client = createExampleClient({ baseUrl: server.url, auth: async () => secrets });
    const own = createExampleClient({
      auth: { bearer: async () => secrets.bearer },
      fetch: async () => Response.json(user, { status: 201 }),
    });
    await invite(client, signal);
    await invite(own, signal);
    // The platform's fetch may keep listeners of its own until they are collected; ours are gone.
    const before = getEventListeners(signal, "abort").length;
    await invite(own, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(before);
  });
});

test("an abort after the answer changes nothing", async () => {
  const server = await startServer(json(user, 201));
  const controller = new AbortController();
  const client = createExampleClient({ baseUrl: server.url });
  const data = await client.inviteUser({
    body: { email: user.email },
    signal: controller.signal,
  });
  controller.abort();
  expect(data).toEqual(user);
});

test("`createFetch` rejects with one as well", async () => {
  const controller = new AbortController();
  const reason = new Error("navigated away");
  const server = await startServer(() => controller.abort(reason));
  const send = createFetch({ baseUrl: server.url, auth: { bearer: secrets.bearer } });
  expectAborted(await rejection(send(server.url, { signal: AbortSignal.abort(reason) })), reason);
  expect(server.requests).toHaveLength(0);
  expectAborted(await rejection(send(server.url, { signal: controller.signal })), reason);
  expect(server.requests).toHaveLength(1);
});
