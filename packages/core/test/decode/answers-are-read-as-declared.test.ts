import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ApiError, DecodeError, type OperationDescription } from "../../src/index.js";
import { type Answer, rejection, startServer, startSocketServer } from "../support/server.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

type Success = OperationDescription["success"];

async function answered(answer: Answer, success: Success = { 200: "json" }): Promise<unknown> {
  const server = await startServer(answer);
  return createOneOperation({ success }, { baseUrl: server.url })();
}

async function failure(answer: Answer, success?: Success): Promise<DecodeError> {
  const error = await rejection(answered(answer, success));
  expect(error).toBeInstanceOf(DecodeError);
  return error as DecodeError;
}

const isJson = { "content-type": "application/json" };
const isHtml = { "content-type": "text/html; charset=utf-8" };

describe("JSON", () => {
  test.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/json;charset=UTF-8",
    "application/json ; charset=utf-8",
    "text/json",
    "application/hal+json",
    "application/vnd.example.v1+json; profile=x",
  ])("as %s", async (type) => {
    expect(await answered({ headers: { "content-type": type }, body: '{"a":1}' })).toEqual({
      a: 1,
    });
  });

  test.each([false, null, 0, "", [], {}])("%j is a body", async (value) => {
    expect(await answered({ headers: isJson, body: JSON.stringify(value) })).toEqual(value);
  });

  describe("of another type than declared: kind `shape`, and it was carried out", () => {
    test.each([
      ["{", "null"],
      ["{", '"{}"'],
      ["{", "[{}]"],
      ["{", "false"],
      ["{", " \n\t0"],
      ["[", "{}"],
      ["{n", "[]"],
      ['"', "{}"],
      ["-0123456789", '"1"'],
    ])("%j, and %s", async (begins, body) => {
      const server = await startServer({ headers: isJson, body });
      const call = createOneOperation({ begins }, { baseUrl: server.url });
      const error = await rejection(call());
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ kind: "shape", delivery: "applied", status: 200 });
      expect(error).toMatchObject({ text: undefined, attempts: [{ delivery: "applied" }] });
      expect((error as Error).message).toContain("the body can't be read: shape");
      // An unreadable success is never asked for again.
      expect(server.requests).toHaveLength(1);
    });

    test.each([
      ["{", "\ufeff \r\n{}"],
      ["{n", "null"],
      ["[", "[]"],
      ["-0123456789", "-1"],
      ["", "null"],
    ])("but %j, and %j", async (begins, body) => {
      const server = await startServer({ headers: isJson, body });
      const answer = await createOneOperation({ begins }, { baseUrl: server.url })();
      expect(answer).toEqual(JSON.parse(body.replace("\ufeff", "")));
    });

    test("a failure has whatever came as its body", async () => {
      const server = await startServer({ status: 400, headers: isJson, body: "[1]" });
      const call = createOneOperation({ begins: "{" }, { baseUrl: server.url });
      expect(await rejection(call())).toMatchObject({ status: 400, body: [1] });
    });

    test("another media type that is declared isn't JSON", async () => {
      const headers = { "content-type": "text/csv" };
      const server = await startServer({ headers, body: "a;b" });
      const description = { begins: "{", success: { 200: "json,text/csv" } };
      expect(await createOneOperation(description, { baseUrl: server.url })()).toBe("a;b");
    });
  });

  test("a byte order mark is no part of it", async () => {
    expect(await answered({ headers: isJson, body: '\ufeff{"a":"\ufeff"}' })).toEqual({
      a: "\ufeff",
    });
  });

  test("Unicode arrives", async () => {
    const value = { name: "Ünï 👩‍🚀 日本" };
    expect(await answered({ headers: isJson, body: JSON.stringify(value) })).toEqual(value);
  });

  test("compressed", async () => {
    const headers = { ...isJson, "content-encoding": "gzip" };
    expect(await answered({ headers, body: gzipSync('{"a":1}') })).toEqual({ a: 1 });
  });

  test("`__proto__` and `constructor` are plain data", async () => {
    const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}';
    const data = (await answered({ headers: isJson, body })) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(data.polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
  });

  test.each(["{", "{'a':1}", "undefined", "NaN", '{"a":1}{"b":2}', "<html>"])(
    "%j isn't: json, applied",
    async (body) => {
      const error = await failure({ headers: isJson, body });
      expect(error).toMatchObject({
        kind: "json",
        delivery: "applied",
        status: 200,
        contentType: "application/json",
        attempts: [{ status: 200, delivery: "applied" }],
      });
      expect(error.text).toBeUndefined();
      expect(error.cause).toBeUndefined();
    },
  );
});

describe("nothing", () => {
  test.each<[string, number, Success]>([
    ["204 where declared", 204, { 204: "" }],
    ["204 beside a 200 with a body", 204, { 200: "json", 204: "" }],
    ["204 where no 2xx has a body", 204, { 202: "" }],
    ["205 where declared", 205, { 205: "" }],
    ["205 where no 2xx has a body", 205, { 200: "" }],
    ["202 where declared", 202, { 200: "json", 202: "" }],
    ["201 of a 2XX", 201, { "2XX": "" }],
    ["200 where no 2xx has a body", 200, { 204: "" }],
  ])("%s is undefined", async (_what, status, success) => {
    expect(await answered({ status }, success)).toBeUndefined();
  });

  test("a body that nobody declared is left alone", async () => {
    expect(await answered({ headers: isJson, body: "{" }, { 200: "" })).toBeUndefined();
  });

  test.each<[string, number, Record<string, string>, string]>([
    ["200 of JSON", 200, isJson, "applied"],
    ["200 without a type", 200, {}, "unknown"],
    ["204", 204, {}, "applied"],
    ["205", 205, {}, "applied"],
  ])("%s, where a body is declared: empty, %s", async (_what, status, headers, delivery) => {
    const error = await failure({ status, headers });
    expect(error).toMatchObject({ kind: "empty", status, delivery, attempts: [{ delivery }] });
  });
});

test("an empty text where text is declared is empty, too", async () => {
  const error = await failure({ headers: { "content-type": "text/plain" } }, { 200: "text/plain" });
  expect(error).toMatchObject({ kind: "empty", delivery: "applied" });
});

describe("another media type", () => {
  test.each<[string, Success]>([
    ["where JSON is declared", { 200: "json" }],
    ["where nothing is declared", { 200: "" }],
    ["where text is declared", { 200: "text/plain" }],
    ["where several are declared", { 200: "json,text/plain" }],
  ])("a page of HTML %s: media-type, unknown", async (_where, success) => {
    const page = "<!doctype html><title>Sign in</title>";
    const error = await failure({ headers: isHtml, body: page }, success);
    expect(error).toMatchObject({
      kind: "media-type",
      delivery: "unknown",
      status: 200,
      contentType: isHtml["content-type"],
      text: page,
      attempts: [{ status: 200, delivery: "unknown" }],
    });
  });

  test.each(["text/plain", "application/xml", "application/x-ndjson", "application/jsonp"])(
    "%s where JSON is declared: unknown",
    async (type) => {
      const error = await failure({ headers: { "content-type": type }, body: "{}" });
      expect(error).toMatchObject({ kind: "media-type", delivery: "unknown" });
    },
  );

  test("none where JSON is declared: unknown", async () => {
    const error = await failure({ body: "{}" });
    expect(error).toMatchObject({ kind: "media-type", delivery: "unknown" });
    expect(error.contentType).toBeUndefined();
  });

  test("an empty answer of HTML, where nothing is declared: unknown", async () => {
    const error = await failure({ headers: isHtml }, { 200: "" });
    expect(error).toMatchObject({ delivery: "unknown", contentType: isHtml["content-type"] });
  });

  test("the text is cut at two thousand characters", async () => {
    const error = await failure({ headers: isHtml, body: "x".repeat(50_000) });
    expect(error.text).toHaveLength(2000);
  });

  test("a page that isn't UTF-8 is shown as well as can be", async () => {
    const error = await failure({ headers: isHtml, body: Buffer.from("caf\xe9", "latin1") });
    expect(error).toMatchObject({ kind: "media-type", delivery: "unknown", text: "caf\ufffd" });
  });

  test("a page that breaks off has nothing to show", async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error("reset")),
    });
    const fetch = async () => new Response(broken, { headers: isHtml });
    const error = await rejection(createOneOperation({}, { fetch, retry: false })());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ kind: "truncated", delivery: "unknown", text: undefined });
  });

  test("one of several that are declared is as good as the other", async () => {
    const success = { 200: "json,text/plain" };
    expect(await answered({ headers: { "content-type": "text/plain" }, body: "a" }, success)).toBe(
      "a",
    );
    expect(await answered({ headers: isJson, body: "1" }, success)).toBe(1);
  });

  test("what begins like JSON isn't JSON", async () => {
    const isSequence = { "content-type": "application/json-seq" };
    const success = { 200: "application/json-seq" };
    expect(await answered({ headers: isSequence, body: "1" }, success)).toBe("1");
  });

  test("any is taken where any is declared", async () => {
    expect(await answered({ headers: isHtml, body: "<p>" }, { 200: "*" })).toBe("<p>");
    expect(await answered({ body: "bare" }, { 200: "*" })).toBe("bare");
  });
});

describe("each status as it is declared", () => {
  const success = { 200: "json", 201: "text/plain", 202: "" };

  test("an undocumented 2xx is read as the documented ones", async () => {
    expect(await answered({ status: 203, headers: isJson, body: "1" }, success)).toBe(1);
  });

  test("an undocumented 2xx without a type isn't one of them, though one has no body", async () => {
    const error = await failure({ status: 203, body: "1" }, success);
    expect(error).toMatchObject({ status: 203, kind: "media-type", delivery: "unknown" });
  });

  test("a documented one as documented", async () => {
    const error = await failure({ status: 201, headers: isJson, body: "1" }, success);
    expect(error).toMatchObject({ status: 201, kind: "media-type", delivery: "unknown" });
  });

  test("2XX is any that has no entry of its own", async () => {
    const range = { "2XX": "json", 202: "" };
    expect(await answered({ status: 201, headers: isJson, body: "1" }, range)).toBe(1);
    expect(await answered({ status: 202 }, range)).toBeUndefined();
    const error = await failure(
      { status: 201, headers: isJson, body: "1" },
      { ...range, 202: "json", "2XX": "text/plain" },
    );
    expect(error).toMatchObject({ kind: "media-type", delivery: "unknown" });
  });
});

describe("encoding", () => {
  test.each(["\xff\xfe", '"\xe9"', '"\xc0\xaf"', '"\xed\xa0\x80"'])(
    "bytes that aren't UTF-8: applied",
    async (latin1) => {
      const error = await failure({ headers: isJson, body: Buffer.from(latin1, "latin1") });
      expect(error).toMatchObject({ kind: "encoding", delivery: "applied" });
      expect(error.text).toBeUndefined();
    },
  );

  test("corrupt gzip: encoding, applied", async () => {
    const body = gzipSync(JSON.stringify({ a: "x".repeat(999) }));
    body.fill(0x55, 12, 20);
    const error = await failure({ headers: { ...isJson, "content-encoding": "gzip" }, body });
    expect(error).toMatchObject({ kind: "encoding", delivery: "applied" });
  });

  test("what says gzip and isn't: encoding, applied", async () => {
    const headers = { ...isJson, "content-encoding": "gzip" };
    const error = await failure({ headers, body: '{"a":1}' });
    expect(error).toMatchObject({ kind: "encoding", delivery: "applied" });
  });

  test("truncated gzip: json or truncated, applied", async () => {
    // Random text doesn't compress, so that half of the bytes is half of the text.
    const text = JSON.stringify(Array.from({ length: 500 }, (_, index) => Math.sin(index)));
    const whole = gzipSync(text);
    const body = whole.subarray(0, whole.length / 2);
    const error = await failure({ headers: { ...isJson, "content-encoding": "gzip" }, body });
    expect(["json", "truncated"]).toContain(error.kind);
    expect(error.delivery).toBe("applied");
  });

  test.each([
    ["a coding that nobody decodes", "x-unheard-of"],
    ["the same on top of one that is known", "gzip, x-unheard-of"],
    ["one that is only like one that is known", "bzip2"],
  ])("%s: encoding, applied", async (_what, coding) => {
    const headers = { ...isJson, "content-encoding": coding };
    const error = await failure({ headers, body: Buffer.from([0xfd, 0x37, 0x7a, 0x58]) });
    expect(error).toMatchObject({ kind: "encoding", delivery: "applied" });
  });
});

describe("a body that breaks off", () => {
  const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

  test.each([
    ["its length", `${head}content-length: 99\r\n\r\n{"a":`],
    ["its chunks", `${head}transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n`],
    ["a chunk", `${head}transfer-encoding: chunked\r\n\r\n50\r\n{"a":`],
  ])("before the end of %s: truncated, applied", async (_what, written) => {
    const { url } = await startSocketServer((socket) => socket.end(written));
    const error = await rejection(createOneOperation({}, { baseUrl: url })());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ kind: "truncated", delivery: "applied", status: 200 });
  });

  test("by a reset: truncated, applied", async () => {
    const { url } = await startSocketServer((socket) => {
      socket.write(`${head}content-length: 99\r\n\r\n{"a":`, () => socket.resetAndDestroy());
    });
    const error = await rejection(createOneOperation({}, { baseUrl: url })());
    // A reset may overtake the headers; then there was no answer.
    expect((error as DecodeError).delivery).toMatch(/^(applied|unknown)$/);
    expect((error as DecodeError).delivery === "applied").toBe(error instanceof DecodeError);
  });

  test("where none is declared, doesn't matter", async () => {
    const { url } = await startSocketServer((socket) =>
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nabc"),
    );
    const call = createOneOperation({ success: { 200: "" } }, { baseUrl: url });
    expect(await call()).toBeUndefined();
  });
});

describe("a failure's body", () => {
  const failed = async (answer: Answer) => {
    const server = await startServer(answer);
    const client = createExampleClient({ baseUrl: server.url, retry: false });
    const thrown = await rejection(client.getUser({ userId: "u" }));
    const { data, error } = await client.GET("/users/{userId}", {
      params: { path: { userId: "u" } },
    });
    expect(data).toBeUndefined();
    for (const each of [thrown, error]) {
      expect(each).toBeInstanceOf(ApiError);
      expect((each as ApiError).operation).toBe("getUser");
    }
    expect((error as ApiError).body).toEqual((thrown as ApiError).body);
    return thrown as ApiError;
  };

  test.each<[string, unknown]>([
    ["false", false],
    ["null", null],
    ["0", 0],
    ['""', ""],
    ['{"title":"no"}', { title: "no" }],
    ["plain words", "plain words"],
    ["<html>Bad Gateway</html>", "<html>Bad Gateway</html>"],
    ["", undefined],
    ['\ufeff{"a":1}', { a: 1 }],
    ['{"a":', '{"a":'],
  ])("500 with %j is an ApiError on both surfaces", async (body, expected) => {
    const error = await failed({ status: 500, body });
    expect(error).toMatchObject({ status: 500, delivery: "unknown" });
    expect(error.body).toEqual(expected);
  });

  test("502 with HTML: unknown, the body is its text", async () => {
    const error = await failed({ status: 502, headers: isHtml, body: "<h1>502</h1>" });
    expect(error).toMatchObject({ status: 502, delivery: "unknown", body: "<h1>502</h1>" });
  });

  test.each([418, 599, 499, 520])("undocumented %i", async (status) => {
    expect(await failed({ status, body: "{}" })).toMatchObject({ status, delivery: "unknown" });
  });

  test("that isn't readable is undefined, the status stays", async () => {
    const headers = { ...isJson, "content-encoding": "gzip" };
    const error = await failed({ status: 403, headers, body: "not gzip" });
    expect(error).toMatchObject({ status: 403, delivery: "rejected" });
    expect(error.body).toBeUndefined();
  });

  test("that breaks off is undefined, the status stays", async () => {
    const { url } = await startSocketServer((socket) =>
      socket.end("HTTP/1.1 500 Oh\r\ncontent-length: 99\r\n\r\n{"),
    );
    const error = await rejection(createOneOperation({}, { baseUrl: url })());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 500, delivery: "unknown" });
    expect((error as ApiError).body).toBeUndefined();
  });

  test("the answer's headers and request id come along", async () => {
    const error = await failed({
      status: 422,
      headers: { "x-request-id": "r-1", "x-other": "o" },
      body: "{}",
    });
    expect(error.requestId).toBe("r-1");
    expect(error.headers.get("x-other")).toBe("o");
  });
});

test("text is text, whatever it looks like", async () => {
  const success = { 200: "text/plain" };
  const headers = { "content-type": "text/plain" };
  expect(await answered({ headers, body: '{"a":1}' }, success)).toBe('{"a":1}');
});

test("a DecodeError carries the request id", async () => {
  const error = await failure({ headers: { ...isJson, "x-request-id": "r-2" }, body: "{" });
  expect(error.requestId).toBe("r-2");
});
