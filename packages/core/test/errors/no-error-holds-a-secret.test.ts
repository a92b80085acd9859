import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InvitekitError } from "../../src/index.js";
import { closedPort, rejection, startServer, startSocketServer } from "../support/server.js";
import {
  createExampleClient,
  createOneOperation,
  type ExampleOptions,
  secrets,
} from "../support/vendor.js";

// All that must not appear, each unlike anything else.
const email = "ada.5ecret.9f3b@example.com";
const queryValue = "query-5ecret-51aa";
const pathValue = "path-5ecret-8e2c";
const tenant = "tenant-5ecret-3d90";
const broken = "broken-5ecret-60ff";
const all = [...Object.values(secrets), email, queryValue, pathValue, tenant, broken, "5ecret"];

/** Every text in which an error could show up in a log. */
function textsOf(error: unknown): string[] {
  const texts: string[] = [];
  for (let each = error, depth = 0; each instanceof Error && depth < 10; depth += 1) {
    const own = Object.fromEntries(
      Reflect.ownKeys(each).map((key) => [String(key), Reflect.get(each as object, key)]),
    );
    texts.push(each.message, each.stack ?? "", String(each), JSON.stringify(each) ?? "");
    texts.push(inspect(each, { depth: 10, showHidden: true }), JSON.stringify(own));
    texts.push(inspect(own, { depth: 10, showHidden: true }));
    each = each.cause;
  }
  return texts;
}

function expectNoSecret(error: unknown, name: string): void {
  expect(error).toBeInstanceOf(InvitekitError);
  expect((error as Error).name).toBe(name);
  const found = textsOf(error).filter((text) => all.some((secret) => text.includes(secret)));
  expect(found).toEqual([]);
}

/** A call with something secret wherever there is room, and the same by path. */
const calls = {
  "by operation": {
    write: (options: ExampleOptions) =>
      createExampleClient(options).replaceUser({
        userId: pathValue,
        body: { email },
        headers: { "x-tenant": tenant },
      }),
    read: (options: ExampleOptions) =>
      createExampleClient(options).getUser({
        userId: pathValue,
        filter: queryValue,
        "x-tenant": tenant,
      }),
  },
  "by path": {
    write: async (options: ExampleOptions) => {
      const { error } = await createExampleClient(options).PUT("/users/{userId}", {
        params: { path: { userId: pathValue } },
        body: { email },
        headers: { "x-tenant": tenant },
      });
      throw error;
    },
    read: async (options: ExampleOptions) => {
      const { error } = await createExampleClient(options).GET("/users/{userId}", {
        params: {
          path: { userId: pathValue },
          query: { filter: queryValue },
          header: { "x-tenant": tenant },
        },
      });
      throw error;
    },
  },
};

beforeEach(() => {
  // No wait before a repeat.
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(calls))("%s", (_surface, { write, read }) => {
  test.each([400, 401, 403, 404, 409, 422, 429, 500, 503])("ApiError %i", async (status) => {
    const { url } = await startServer({ status, body: '{"title":"no"}' });
    expectNoSecret(await rejection(write({ baseUrl: url })), "ApiError");
    expectNoSecret(await rejection(read({ baseUrl: url })), "ApiError");
  });

  test("ConnectionError, refused", async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    expectNoSecret(await rejection(write({ baseUrl })), "ConnectionError");
    expectNoSecret(await rejection(read({ baseUrl })), "ConnectionError");
  });

  test("ConnectionError, reset", async () => {
    const { url } = await startSocketServer((socket) => socket.resetAndDestroy());
    expectNoSecret(await rejection(write({ baseUrl: url })), "ConnectionError");
    expectNoSecret(await rejection(read({ baseUrl: url })), "ConnectionError");
  });

  test("ConnectionError of a fetch that quotes what it was given", async () => {
    const fetch = (url: string, init: RequestInit) => {
      const sent = { url, init, headers: Object.fromEntries(new Headers(init.headers)) };
      const cause = Object.assign(new Error(JSON.stringify(sent)), { code: "ECONNRESET", sent });
      return Promise.reject(Object.assign(new TypeError(`failed: ${url}`, { cause }), sent));
    };
    expectNoSecret(await rejection(write({ fetch })), "ConnectionError");
    expectNoSecret(await rejection(read({ fetch })), "ConnectionError");
  });

  test("TimeoutError", async () => {
    const fetch = (url: string) => {
      const cause = Object.assign(new Error(url), { code: "UND_ERR_CONNECT_TIMEOUT" });
      return Promise.reject(new TypeError(url, { cause }));
    };
    expectNoSecret(await rejection(write({ fetch })), "TimeoutError");
    expectNoSecret(await rejection(read({ fetch })), "TimeoutError");
  });

  test("RedirectError whose Location repeats the query", async () => {
    const location = `https://user:${broken}@other.example/?token=${broken}#${broken}`;
    const { url } = await startServer({ status: 302, headers: { location } });
    expectNoSecret(await rejection(write({ baseUrl: url })), "RedirectError");
    expectNoSecret(await rejection(read({ baseUrl: url })), "RedirectError");
  });

  test.each([
    ["of broken JSON", `{"token":"${broken}`],
    ["that isn't UTF-8", Buffer.from(`"${broken}\xff"`, "latin1")],
    ["that is empty", ""],
  ])("DecodeError %s", async (_what, body) => {
    const { url } = await startServer({ headers: { "content-type": "application/json" }, body });
    expectNoSecret(await rejection(write({ baseUrl: url })), "DecodeError");
    expectNoSecret(await rejection(read({ baseUrl: url })), "DecodeError");
  });

  test("DecodeError of a body that breaks off", async () => {
    const { url } = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": 99 });
      response.write(`{"token":"${broken}"`, () => response.destroy());
    });
    expectNoSecret(await rejection(write({ baseUrl: url })), "DecodeError");
    expectNoSecret(await rejection(read({ baseUrl: url })), "DecodeError");
  });

  test.each([`${broken} x`, `Bearer ${broken}`, `${broken}\nx`, `${broken}é`])(
    "ConfigError of a credential, %j",
    async (value) => {
      const auth = { bearer: value, apiKey: () => value };
      expectNoSecret(await rejection(write({ auth })), "ConfigError");
      expectNoSecret(await rejection(read({ auth })), "ConfigError");
    },
  );
});

test("ConfigError of a parameter, a header and a body", async () => {
  const client = createExampleClient();
  const cyclic: Record<string, unknown> = { [broken]: email };
  cyclic.self = cyclic;
  const input = { userId: "u", body: {} };
  const errors = await Promise.all([
    rejection(client.getUser({ userId: { [broken]: broken } as never })),
    rejection(client.getUser({ userId: `${broken}\ud800` })),
    rejection(client.getUser({ userId: "u", filter: `${broken}\ud800` })),
    rejection(client.getUser({ userId: "u", "x-tenant": `${broken}\r\nx: y` })),
    rejection(client.replaceUser({ ...input, headers: { "x-one": `${broken}\u2603` } })),
    rejection(client.replaceUser({ ...input, headers: { authorization: broken } })),
    rejection(client.replaceUser({ ...input, body: cyclic })),
    rejection(client.replaceUser({ ...input, body: { [broken]: 1n } })),
    rejection(
      client.replaceUser({
        ...input,
        body: {
          toJSON: () => {
            throw new Error(broken);
          },
        },
      }),
    ),
    rejection(createOneOperation({ route: "GET /it" })({ body: broken })),
  ]);
  for (const error of errors) {
    expectNoSecret(error, "ConfigError");
  }
});

test("ConfigError of the client's own options", () => {
  const options: ExampleOptions[] = [
    { baseUrl: `https://user:${broken}@example.com` },
    { baseUrl: `http://${broken}.example.com` },
    { server: broken as never },
    { headers: { authorization: `Bearer ${broken}` } },
    { headers: { "x-one": `${broken}\n x` } },
    { timeout: broken } as never,
  ];
  for (const each of options) {
    let error: unknown;
    try {
      createExampleClient(each);
    } catch (thrown) {
      error = thrown;
    }
    expectNoSecret(error, "ConfigError");
  }
});
