import { describe, expect, test } from "vitest";
import { type BodyDescription, ConfigError, encodeForm, encodeNothing } from "../../src/index.js";
import { json, type RecordedRequest, rejection, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

async function requestWith(
  body: unknown,
  description: BodyDescription = { type: "application/json" },
  input: Record<string, unknown> = {},
): Promise<RecordedRequest> {
  const server = await startServer(json({}));
  await createOneOperation({ body: description }, { baseUrl: server.url })({ body, ...input });
  return server.requests[0] as RecordedRequest;
}

async function refusal(body: unknown, description?: BodyDescription): Promise<unknown> {
  const server = await startServer(json({}));
  const operation = description ? { body: description } : {};
  const error = await rejection(createOneOperation(operation, { baseUrl: server.url })({ body }));
  expect(server.requests).toHaveLength(0);
  return error;
}

describe("JSON", () => {
  const invitation = {
    email: "ada+tag@example.com",
    name: "Ünï 👩‍🚀 日本 \u202e \ufeff",
    control: '\0\u001f\u2028\u2029"\\/',
    nothing: null,
    left: undefined,
    list: [1, undefined, null],
    large: "x".repeat(320),
  };

  test("is UTF-8, byte for byte, with its length", async () => {
    const request = await requestWith(invitation);
    const expected = Buffer.from(JSON.stringify(invitation), "utf8");
    expect(request.body.equals(expected)).toBe(true);
    expect(request.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": `${expected.length}`,
    });
    expect(request.headers["transfer-encoding"]).toBeUndefined();
  });

  test("keeps the order of members", async () => {
    const request = await requestWith({ b: 1, a: { d: 1, c: 2 } });
    expect(request.body.toString()).toBe('{"b":1,"a":{"d":1,"c":2}}');
  });

  test("a lone surrogate is escaped, not replaced", async () => {
    expect((await requestWith({ name: "\ud800" })).body.toString()).toBe('{"name":"\\ud800"}');
  });

  test.each([false, 0, "", null, [], {}])("%j is a body", async (body) => {
    expect((await requestWith(body)).body.toString()).toBe(JSON.stringify(body));
  });

  test("another media type of JSON is named", async () => {
    const request = await requestWith({}, { type: "application/merge-patch+json" });
    expect(request.headers["content-type"]).toBe("application/merge-patch+json");
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;

  test.each<[string, unknown]>([
    ["a cycle", cyclic],
    ["a bigint", { id: 1n }],
    ["what throws when written", { toJSON: () => expect.fail("no") }],
    // JSON has no word for these: the request would go without a body.
    ["a function", () => {}],
    ["a symbol", Symbol("body")],
    ["what is written as nothing", { toJSON: () => undefined }],
  ])("%s is refused", async (_what, body) => {
    const error = await refusal(body, { type: "application/json" });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "body", delivery: "not-sent", attempts: [] });
    expect((error as Error).cause).toBeUndefined();
  });
});

test("a required body that is missing is refused on both surfaces", async () => {
  const server = await startServer(json({}, 201));
  const client = createExampleClient({ baseUrl: server.url });
  for (const call of [
    client.inviteUser({} as never),
    client.inviteUser({ body: undefined } as never),
    client.POST("/users/invite", {} as never),
  ]) {
    const error = await rejection(call);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ option: "body", operation: "inviteUser" });
  }
  expect(server.requests).toHaveLength(0);
});

test("an optional body may be left out, and then has no type", async () => {
  const server = await startServer(json({ id: "u", email: "e" }));
  await createExampleClient({ baseUrl: server.url }).replaceUser({ userId: "u" });
  const [request] = server.requests;
  expect(request?.body).toHaveLength(0);
  expect(request?.headers["content-type"]).toBeUndefined();
});

test.each([null, "", {}, false])("a body %j where none is taken is refused", async (body) => {
  const error = await refusal(body);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "body", delivery: "not-sent" });
});

describe("a form", () => {
  const form: BodyDescription = {
    type: "application/x-www-form-urlencoded",
    encode: encodeForm,
  };

  test("is encoded and named", async () => {
    const request = await requestWith(
      { grant: "a b&c=d", é: "ü🔑", plus: "+", n: 1, no: false },
      form,
    );
    expect(request.body.toString()).toBe(
      "grant=a+b%26c%3Dd&%C3%A9=%C3%BC%F0%9F%94%91&plus=%2B&n=1&no=false",
    );
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  test("is taken as URLSearchParams, too", async () => {
    const body = new URLSearchParams([
      ["a", "1"],
      ["a", "2"],
    ]);
    expect((await requestWith(body, form)).body.toString()).toBe("a=1&a=2");
  });

  test("has each entry of a list under its name", async () => {
    const request = await requestWith({ tags: ["x", "y"], none: [] }, form);
    expect(request.body.toString()).toBe("tags=x&tags=y");
  });

  test.each([
    { nested: { a: 1 } },
    { tags: [{ a: 1 }] },
    { a: null },
    { a: ["b", null] },
    { a: "\ud800" },
    { "\udc00": "a" },
  ])("%j is refused", async (body) => {
    const server = await startServer(json({}));
    const call = createOneOperation({ body: form }, { baseUrl: server.url });
    expect(await rejection(call({ body }))).toMatchObject({ name: "ConfigError", option: "body" });
    expect(server.requests).toHaveLength(0);
  });

  test("leaves out what is undefined", async () => {
    expect((await requestWith({ a: "1", b: undefined }, form)).body.toString()).toBe("a=1");
  });
});

describe("as it is", () => {
  test("text", async () => {
    const request = await requestWith("ünï", { type: "text/plain", encode: encodeNothing });
    expect(request.body.toString()).toBe("ünï");
    expect(request.headers["content-type"]).toBe("text/plain");
  });

  test("FormData has the platform's type, boundary included", async () => {
    const body = new FormData();
    body.set("name", "Ada");
    body.set("file", new Blob(["bytes"], { type: "text/csv" }), "users.csv");
    const request = await requestWith(body, { encode: encodeNothing });
    const type = request.headers["content-type"] ?? "";
    expect(type).toMatch(/^multipart\/form-data; boundary=.+/);
    expect(request.body.toString()).toContain(type.split("boundary=")[1]);
    expect(request.body.toString()).toContain('name="file"; filename="users.csv"');
  });

  test("a Blob keeps its own type where the document takes any", async () => {
    const body = new Blob(["a,b"], { type: "text/csv" });
    const request = await requestWith(body, { encode: encodeNothing });
    expect(request.body.toString()).toBe("a,b");
    expect(request.headers["content-type"]).toBe("text/csv");
  });

  test.each([
    ["a Uint8Array", Uint8Array.of(0, 255, 10)],
    ["an ArrayBuffer", Uint8Array.of(0, 255, 10).buffer],
    ["a Blob without a type", new Blob([Uint8Array.of(0, 255, 10)])],
  ])("%s has the document's type", async (_what, body) => {
    const type = "application/octet-stream";
    const request = await requestWith(body, { type, encode: encodeNothing });
    expect([...request.body]).toEqual([0, 255, 10]);
    expect(request.headers["content-type"]).toBe(type);
  });
});

test("a call may name another type of body", async () => {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  const request = await requestWith({}, { type: "application/json" }, { headers });
  expect(request.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(request.rawHeaders.filter((name) => name.toLowerCase() === "content-type")).toHaveLength(
    1,
  );
});

test("the caller's body isn't changed", async () => {
  const body = Object.freeze({ email: "ada@example.com", list: Object.freeze([1]) });
  await requestWith(body);
  expect(body).toEqual({ email: "ada@example.com", list: [1] });
});
