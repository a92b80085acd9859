import createOpenapiFetchClient from "openapi-fetch";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  ConfigError,
  ConnectionError,
  createFetch,
  type FetchOptions,
  InvitekitError,
  RedirectError,
} from "../../src/index.js";
import { expectAborted } from "../support/outcome.js";
import { type Answer, closedPort, json, rejection, startServer } from "../support/server.js";
import { secrets } from "../support/vendor.js";

// An API that isn't ours, as openapi-typescript describes it.
interface paths {
  "/pets/{petId}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query?: { view?: string };
        header?: never;
        path: { petId: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: object; content: { "application/json": { name: string } } };
        404: { headers: object; content: { "application/json": { title: string } } };
      };
    };
    put: {
      parameters: { query?: never; header?: never; path: { petId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string } } };
      responses: { 204: { headers: object; content?: never } };
    };
  };
}

const params = { path: { petId: "7" } };

async function setUp(answer: Answer, options: Partial<FetchOptions> = {}) {
  const server = await startServer(answer);
  const baseUrl = `${server.url}/v1`;
  const send = createFetch({ baseUrl, auth: { bearer: secrets.bearer }, ...options });
  return { server, send, pets: createOpenapiFetchClient<paths>({ baseUrl, fetch: send }) };
}

describe("with openapi-fetch", () => {
  test("the credential is added, once, and the answer passes through", async () => {
    const { pets, server } = await setUp(json({ name: "Rex" }));
    const { data, error, response } = await pets.GET("/pets/{petId}", {
      params: { ...params, query: { view: "full" } },
    });
    expect(data).toEqual({ name: "Rex" });
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expectTypeOf(data).toEqualTypeOf<{ name: string } | undefined>();

    const [request] = server.requests;
    expect(request).toMatchObject({ method: "GET", url: "/v1/pets/7?view=full" });
    expect(request?.headers.authorization).toBe(`Bearer ${secrets.bearer}`);
    const names = request?.rawHeaders.map((name) => name.toLowerCase()) ?? [];
    expect(names.filter((name) => name === "authorization")).toHaveLength(1);
  });

  test("a body arrives with its type and length", async () => {
    const { pets, server } = await setUp({ status: 204 });
    const body = { name: "Rex 🐕" };
    const { response } = await pets.PUT("/pets/{petId}", { params, body });
    expect(response.status).toBe(204);
    const [request] = server.requests;
    expect(request?.body.toString()).toBe(JSON.stringify(body));
    expect(request?.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": `${Buffer.byteLength(JSON.stringify(body))}`,
    });
  });

  test("headers: the client's, and the call's before them", async () => {
    const { pets, server } = await setUp(json({ name: "Rex" }), {
      headers: { "x-one": "client", "x-two": "client" },
    });
    await pets.GET("/pets/{petId}", { params, headers: { "x-two": "call" } });
    expect(server.requests[0]?.headers).toMatchObject({ "x-one": "client", "x-two": "call" });
  });

  test("several credentials of schemes of its own", async () => {
    const { pets, server } = await setUp(json({ name: "Rex" }), {
      schemes: { key: { header: "x-api-key" }, session: { header: "x-session" } },
      auth: async () => ({ key: secrets.apiKey, session: () => secrets.session }),
    });
    await pets.GET("/pets/{petId}", { params });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-api-key": secrets.apiKey,
      "x-session": secrets.session,
    });
  });

  test("no auth, no credential", async () => {
    const { pets, server } = await setUp(json({ name: "Rex" }), { auth: undefined });
    await pets.GET("/pets/{petId}", { params });
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  test.each([404, 401, 429, 500])("a %i passes through", async (status) => {
    const { pets } = await setUp(json({ title: "no" }, status), { retry: false });
    const { data, error, response } = await pets.GET("/pets/{petId}", { params });
    expect(data).toBeUndefined();
    expect(error).toEqual({ title: "no" });
    expect(response.status).toBe(status);
  });

  test("an empty 500 passes through: its `response.ok` tells", async () => {
    const { pets } = await setUp({ status: 500 }, { retry: false });
    const { data, response } = await pets.GET("/pets/{petId}", { params });
    expect(data).toBeUndefined();
    expect(response.ok).toBe(false);
    expect(response.status).toBe(500);
  });

  test.each([301, 302, 303, 307, 308])("a %i is refused, not followed", async (status) => {
    const target = await startServer(json({ name: "Eve" }));
    const { pets, server } = await setUp({ status, headers: { location: `${target.url}/?t=1` } });
    const error = await rejection(pets.PUT("/pets/{petId}", { params, body: { name: "Rex" } }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({
      status,
      delivery: status < 307 ? "unknown" : "rejected",
      location: `${target.url}/`,
      operation: undefined,
    });
    expect(server.requests).toHaveLength(1);
    expect(target.requests).toHaveLength(0);
  });

  test("another origin is refused, whoever asks for it", async () => {
    const other = await startServer(json({ name: "Eve" }));
    const { pets, server } = await setUp(json({ name: "Rex" }));
    const error = await rejection(pets.GET("/pets/{petId}", { params, baseUrl: other.url }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ delivery: "not-sent" });
    expect(other.requests).toHaveLength(0);
    expect(server.requests).toHaveLength(0);
  });

  test("an abort rejects with an AbortError", async () => {
    const controller = new AbortController();
    const reason = new Error("navigated away");
    const { pets } = await setUp(() => controller.abort(reason));
    const call = pets.GET("/pets/{petId}", { params, signal: controller.signal });
    expectAborted(await rejection(call), reason, { vendor: undefined });
  });

  test("a failed connection is a typed error", async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const fetch = createFetch({ baseUrl, retry: false });
    const pets = createOpenapiFetchClient<paths>({ baseUrl, fetch });
    const error = await rejection(pets.GET("/pets/{petId}", { params }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: "ECONNREFUSED", delivery: "not-sent" });
  });

  test.each(["Authorization", "Cookie", "Connection"])("%s can't be set", async (name) => {
    const { pets, server } = await setUp(json({ name: "Rex" }));
    // A browser's Request drops these itself; one that doesn't is refused.
    const call = pets.GET("/pets/{petId}", { params, headers: { [name]: "x" } });
    expect(await rejection(call)).toBeInstanceOf(ConfigError);
    expect(server.requests).toHaveLength(0);
  });

  test.each(["", "Bearer x", "a\nb"])("a credential %j is refused", async (bearer) => {
    const { pets, server } = await setUp(json({ name: "Rex" }), { auth: { bearer } });
    const error = await rejection(pets.GET("/pets/{petId}", { params }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "auth.bearer" });
    expect(server.requests).toHaveLength(0);
  });
});

describe("like fetch", () => {
  test.each<[string, (url: string) => string | URL | Request]>([
    ["text", (url) => url],
    ["a URL", (url) => new URL(url)],
    ["a Request", (url) => new Request(url)],
  ])("takes %s", async (_what, wrap) => {
    const { send, server } = await setUp(json({ name: "Rex" }));
    const response = await send(wrap(`${server.url}/v1/pets/7`));
    expect(await response.json()).toEqual({ name: "Rex" });
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${secrets.bearer}`);
  });

  test.each<[string, () => BodyInit, string, string | RegExp]>([
    ["text", () => "ünï", "ünï", "text/plain;charset=UTF-8"],
    ["bytes", () => Uint8Array.of(97, 98), "ab", ""],
    ["a form", () => new URLSearchParams({ a: "b c" }), "a=b+c", /^application\/x-www-form-url/],
    ["a Blob", () => new Blob(["x"], { type: "text/csv" }), "x", "text/csv"],
  ])("sends %s", async (_what, body, arrived, type) => {
    const { send, server } = await setUp({ status: 204 });
    await send(`${server.url}/v1/pets`, { method: "POST", body: body() });
    expect(server.requests[0]).toMatchObject({ method: "POST" });
    expect(server.requests[0]?.body.toString()).toBe(arrived);
    expect(server.requests[0]?.headers["content-type"] ?? "").toMatch(type);
  });

  test("sends FormData with the platform's boundary", async () => {
    const { send, server } = await setUp({ status: 204 });
    const body = new FormData();
    body.set("name", "Rex");
    await send(`${server.url}/v1/pets`, { method: "POST", body });
    const type = server.requests[0]?.headers["content-type"] ?? "";
    expect(type).toMatch(/^multipart\/form-data; boundary=.+/);
    expect(server.requests[0]?.body.toString()).toContain(type.split("boundary=")[1]);
  });

  test("what isn't in an error: URL, userinfo, header values", async () => {
    const { send, server } = await setUp({ status: 204 });
    const { host } = new URL(server.url);
    const errors = [
      await rejection(send(`http://user:s3cret@${host}/v1`)),
      await rejection(send(`${server.url}/v1`, { headers: { "x-one": "s3cret\nx: y" } })),
      await rejection(send("/s3cret")),
    ];
    for (const error of errors) {
      expect(`${(error as Error).message}`).not.toContain("s3cret");
      expect(error).toBeInstanceOf(InvitekitError);
      expect(error).toMatchObject({ delivery: "not-sent" });
    }
  });

  test("is a fetch to the type checker", () => {
    expectTypeOf(createFetch).returns.toExtend<typeof globalThis.fetch>();
    expectTypeOf(createFetch).returns.toExtend<(input: Request) => Promise<Response>>();
  });
});

test("a platform without `Request.body`, such as Firefox, sends no empty body", async () => {
  const server = await startServer(json({}));
  const body = Object.getOwnPropertyDescriptor(Request.prototype, "body") as PropertyDescriptor;
  Object.defineProperty(Request.prototype, "body", { ...body, get: () => undefined });
  try {
    const response = await createFetch({ baseUrl: server.url })(`${server.url}/pets`);
    expect(response.status).toBe(200);
  } finally {
    Object.defineProperty(Request.prototype, "body", body);
  }
  expect(server.requests).toMatchObject([{ method: "GET" }]);
});

test("without options it says what is missing", () => {
  const create = () => createFetch(undefined as never);
  expect(create).toThrow(ConfigError);
  expect(create).toThrow("`baseUrl` must be");
});
