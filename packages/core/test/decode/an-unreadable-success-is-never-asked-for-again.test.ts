import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DecodeError, type DecodeErrorKind, type Delivery } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { answer, type Fault, head, sendAndClose, sendAndStall } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { kinds, lookUp } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const id = { "x-request-id": "r-1" };
const isJson = { ...id, "content-type": "application/json" };
const isHtml = { ...id, "content-type": "text/html; charset=utf-8" };
const page = "<!doctype html><title>Sign in</title>";

/** JSON that compresses badly, so that half of the bytes is about half of the text. */
const numbers = JSON.stringify(Array.from({ length: 500 }, (_, index) => Math.sin(index)));

function coded(coding: string, body: Uint8Array | string): (status: number) => Fault {
  return (status) => answer(status, { ...isJson, "content-encoding": coding }, body);
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

function corrupt(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).fill(0x55, 20, 60);
}

interface Case {
  readonly what: string;
  readonly kind: DecodeErrorKind;
  readonly fault: (status: number) => Fault;
  readonly delivery?: Delivery;
  readonly status?: number;
  readonly contentType?: string | null;
  readonly text?: string;
}

function whole(body: string | Uint8Array): (status: number) => Fault {
  return (status) => answer(status, isJson, body);
}

function chunked(...chunks: string[]): (status: number) => Fault {
  const headers = { ...isJson, "transfer-encoding": "chunked" };
  return (status) => sendAndClose(head(status, headers), ...chunks);
}

const cases: Case[] = [
  {
    what: "cut before its length",
    kind: "truncated",
    fault: (status) => sendAndClose(head(status, { ...isJson, "content-length": 99 }), '{"id":'),
  },
  { what: "cut between chunks", kind: "truncated", fault: chunked('6\r\n{"id":\r\n') },
  { what: "cut in a chunk", kind: "truncated", fault: chunked('50\r\n{"id":') },
  { what: "chunks that are none", kind: "truncated", fault: chunked("zz\r\n{}\r\n") },
  { what: "empty", kind: "empty", fault: whole("") },
  {
    what: "empty, without a type",
    kind: "empty",
    delivery: "unknown",
    contentType: null,
    fault: (status) => answer(status, id),
  },
  { what: "a 204", kind: "empty", status: 204, contentType: null, fault: () => answer(204, id) },
  { what: "a 205", kind: "empty", status: 205, contentType: null, fault: () => answer(205, id) },
  {
    what: "a page",
    kind: "media-type",
    delivery: "unknown",
    contentType: isHtml["content-type"],
    text: page,
    fault: (status) => answer(status, isHtml, page),
  },
  {
    what: "a long page",
    kind: "media-type",
    delivery: "unknown",
    contentType: isHtml["content-type"],
    text: "é".repeat(2000),
    fault: (status) => answer(status, isHtml, "é".repeat(50_000)),
  },
  {
    what: "JSON without a type",
    kind: "media-type",
    delivery: "unknown",
    contentType: null,
    text: "{}",
    fault: (status) => answer(status, id, "{}"),
  },
  { what: "broken JSON", kind: "json", fault: whole('{"id":"u"') },
  { what: "JSON and more", kind: "json", fault: whole("{}{}") },
  { what: "not UTF-8", kind: "encoding", fault: whole(Buffer.from('"caf\xe9"', "latin1")) },
  { what: "cut in a character", kind: "encoding", fault: whole(Buffer.from('"é').subarray(0, 2)) },
  { what: "UTF-16", kind: "encoding", fault: whole(Buffer.from("\ufeff{}", "utf16le")) },
  { what: "corrupt gzip", kind: "encoding", fault: coded("gzip", corrupt(gzipSync(numbers))) },
  {
    what: "corrupt deflate",
    kind: "encoding",
    fault: coded("deflate", corrupt(deflateSync(numbers))),
  },
  { what: "what says gzip and isn't", kind: "encoding", fault: coded("gzip", "{}") },
  // Node passes on what it has: text that breaks off.
  { what: "truncated gzip", kind: "json", fault: coded("gzip", half(gzipSync(numbers))) },
  { what: "truncated brotli", kind: "json", fault: coded("br", half(brotliCompressSync(numbers))) },
  {
    what: "a coding that nobody decodes",
    kind: "encoding",
    fault: coded("x-unheard-of", gzipSync("{}")),
  },
];

describe.each(kinds)("$kind", ({ call, callByPath, operation, line, ...usual }) => {
  test.each(cases)("$what: $kind", async (each) => {
    const { kind, fault, delivery = "applied", status = usual.status, text } = each;
    const { contentType = "application/json" } = each;
    const clock = stopClock();
    const server = await startFaultyServer(fault(status));
    const client = createExampleClient({ baseUrl: server.url });
    for (const make of [call, callByPath]) {
      const { error } = await outcomeOf((options) => make(client, options), clock, server);
      expectError(error, DecodeError, {
        operation,
        delivery,
        status,
        contentType: contentType ?? undefined,
        kind,
        text,
        requestId: "r-1",
        attempts: [attempt({ status, delivery })],
      });
    }
    expect(server.lines()).toEqual([line, line]);
  });

  test("reset in its body: truncated", async () => {
    const clock = stopClock();
    const fault = sendAndStall(head(usual.status, { ...isJson, "content-length": 99 }), '{"id":');
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      async ({ answered }) => {
        await answered(1);
        server.reset();
      },
    );
    expectError(error, DecodeError, {
      operation,
      delivery: "applied",
      status: usual.status,
      contentType: "application/json",
      kind: "truncated",
      requestId: "r-1",
      attempts: [attempt({ status: usual.status, delivery: "applied" })],
    });
    expect(server.lines()).toEqual([line]);
  });
});

// Known gap: of any coding but gzip, deflate and Brotli it is said that nobody took it off.
test.each([
  ["identity", "{"],
  ["zstd", zstdCompressSync("{")],
])("broken JSON in %s is broken JSON", async (coding, body) => {
  const clock = stopClock();
  const server = await startFaultyServer(coded(coding, body)(200));
  const client = createExampleClient({ baseUrl: server.url });
  const { error } = await outcomeOf((options) => lookUp.call(client, options), clock, server);
  expect(error).toMatchObject({ name: "DecodeError", kind: "json", delivery: "applied" });
});
