import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ApiError, DecodeError, type Fetch } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { answer, head, sendManyTimes } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { delaysOf, kinds } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const MEGABYTE = 1_000_000;
const isJson = { "content-type": "application/json" };
const megabyte = Buffer.alloc(MEGABYTE, "x");
const largest = JSON.stringify("x".repeat(10 * MEGABYTE - 2));

/** Node's own fetch, and how many bytes of a body were asked for, after decompression. */
function countingFetch(): { fetch: Fetch; pulled: () => number } {
  let pulled = 0;
  return {
    pulled: () => pulled,
    fetch: async (url, init) => {
      const response = await globalThis.fetch(url, init);
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          pulled += chunk.length;
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body?.pipeThrough(count), response);
    },
  };
}

describe.each(kinds)("$kind", (kind) => {
  const { call, operation, line, status } = kind;
  const tooLarge = {
    operation,
    delivery: "applied",
    status,
    contentType: "application/json",
    kind: "too-large",
    attempts: [attempt({ status, delivery: "applied" })],
  };

  test.each([
    ["its length given", { "content-length": 50 * MEGABYTE + 2 }],
    ["its length not given", { connection: "close" }],
    ["its length a lie", { "content-length": 1000 * MEGABYTE }],
  ])("50 MB, %s: the server is told to stop", async (_what, headers) => {
    const clock = stopClock();
    const start = `${head(status, { ...isJson, ...headers })}"`;
    const server = await startFaultyServer(sendManyTimes(start, megabyte, 50));
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf((options) => call(client, options), clock, server);
    expectError(error, DecodeError, tooLarge);
    // Ten megabytes, and what the kernel's buffers take on the way.
    expect(server.sentBytes()).toBeGreaterThan(10 * MEGABYTE);
    expect(server.sentBytes()).toBeLessThan(40 * MEGABYTE);
    expect(server.lines()).toEqual([line]);
  });

  test("without end: the server is told to stop", async () => {
    const clock = stopClock();
    const start = `${head(status, { ...isJson, connection: "close" })}"`;
    const server = await startFaultyServer(
      sendManyTimes(start, megabyte, Number.POSITIVE_INFINITY),
    );
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf((options) => call(client, options), clock, server);
    expectError(error, DecodeError, tooLarge);
    expect(server.sentBytes()).toBeLessThan(40 * MEGABYTE);
  });

  const bomb = Buffer.alloc(50 * MEGABYTE, "x");
  test.each([
    ["gzip", gzipSync(bomb)],
    ["br", brotliCompressSync(bomb)],
  ])("50 MB in a bomb of %s: it isn't blown up", async (coding, body) => {
    expect(body.length).toBeLessThan(MEGABYTE / 10);
    const clock = stopClock();
    const fault = answer(status, { ...isJson, "content-encoding": coding }, body);
    const server = await startFaultyServer(fault);
    const { fetch, pulled } = countingFetch();
    const client = createExampleClient({ baseUrl: server.url, fetch });
    const { error } = await outcomeOf((options) => call(client, options), clock, server);
    expectError(error, DecodeError, tooLarge);
    expect(pulled()).toBeGreaterThan(10 * MEGABYTE);
    expect(pulled()).toBeLessThan(11 * MEGABYTE);
    expect(server.lines()).toEqual([line]);
  });

  test("a failure of 50 MB: an ApiError without a body", async () => {
    const clock = stopClock();
    const start = head(500, { ...isJson, "content-length": 50 * MEGABYTE });
    const server = await startFaultyServer(sendManyTimes(start, megabyte, 50));
    const client = createExampleClient({ baseUrl: server.url });
    const delays = delaysOf(kind, "unknown");
    const [, ...waits] = delays;
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      () => clock.passes(...waits),
    );
    expectError(error, ApiError, {
      operation,
      delivery: "unknown",
      status: 500,
      safeHeaders: expect.any(Object),
      attempts: delays.map((delayMs) => attempt({ status: 500, delivery: "unknown", delayMs })),
    });
    // A body that is dropped before a repeat may fill the kernel's buffers, too.
    expect(server.sentBytes()).toBeLessThan(delays.length * 40 * MEGABYTE);
    expect(server.lines()).toEqual(delays.map(() => line));
  });

  test("ten megabytes are read", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answer(status, isJson, largest));
    const client = createExampleClient({ baseUrl: server.url });
    const { data } = await outcomeOf((options) => call(client, options), clock, server);
    expect(data).toHaveLength(10 * MEGABYTE - 2);
  });

  test("a byte more than ten megabytes isn't", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answer(status, isJson, `${largest} `));
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf((options) => call(client, options), clock, server);
    expectError(error, DecodeError, tooLarge);
  });
});
