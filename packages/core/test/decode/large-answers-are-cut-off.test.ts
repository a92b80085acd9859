import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFetch, DecodeError } from "../../src/index.js";
import { until } from "../support/controlled-clock.js";
import { startScript } from "../support/script.js";
import { type Answer, json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const type = { "content-type": "application/json" };

/** JSON of exactly so many bytes. */
function jsonOf(bytes: number): string {
  return JSON.stringify("x".repeat(bytes - 2));
}

describe("maxResponseBytes", () => {
  test.each([
    ["of the client", { maxResponseBytes: 100 }, {}],
    ["of the call", { maxResponseBytes: 5 }, { maxResponseBytes: 100 }],
  ])("%s: as many are read, and one more is too many", async (_whose, ofClient, ofCall) => {
    const server = await startScript(
      { headers: type, body: jsonOf(100) },
      { headers: type, body: jsonOf(101) },
    );
    const client = createExampleClient({ baseUrl: server.url, ...ofClient });
    expect(await client.getUser({ userId: "u", ...ofCall })).toBe("x".repeat(98));
    const error = await rejection(client.getUser({ userId: "u", ...ofCall }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      kind: "too-large",
      status: 200,
      contentType: "application/json",
      text: undefined,
      delivery: "applied",
      attempts: [{ status: 200, delivery: "applied" }],
    });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["10,000,000 by default", 10_000_000, true],
    ["and not one more", 10_000_001, false],
  ])("is %s", async (_what, bytes, isRead) => {
    const server = await startServer({ headers: type, body: jsonOf(bytes) });
    const client = createExampleClient({ baseUrl: server.url });
    const outcome = await client.getUser({ userId: "u" }).catch((error: unknown) => error);
    expect(outcome instanceof DecodeError).toBe(!isRead);
  });

  test("counts what comes out of a coding, not what went over the wire", async () => {
    const body = gzipSync(jsonOf(5000));
    expect(body.length).toBeLessThan(100);
    const headers = { ...type, "content-encoding": "gzip" };
    const server = await startServer({ headers, body });
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.getUser({ userId: "u", maxResponseBytes: 4999 }));
    expect(error).toMatchObject({ kind: "too-large", delivery: "applied" });
    expect(await client.getUser({ userId: "u", maxResponseBytes: 5000 })).toHaveLength(4998);
  });

  test("counts bytes, not characters", async () => {
    const server = await startServer({ headers: type, body: JSON.stringify("ü".repeat(50)) });
    const client = createExampleClient({ baseUrl: server.url });
    expect(await client.getUser({ userId: "u", maxResponseBytes: 102 })).toHaveLength(50);
    const error = await rejection(client.getUser({ userId: "u", maxResponseBytes: 101 }));
    expect(error).toMatchObject({ kind: "too-large" });
  });

  test("doesn't believe a Content-Length: an answer without one ends there as well", async () => {
    let sent = 0;
    let isClosed = false;
    const server = await startServer((response) => {
      response.writeHead(200, type);
      response.on("close", () => {
        isClosed = true;
      });
      const chunk = Buffer.alloc(50_000, "x");
      const write = () => {
        while (!isClosed && response.write(chunk)) {
          sent += chunk.length;
        }
        response.once("drain", write);
      };
      write();
    });
    const client = createExampleClient({ baseUrl: server.url });
    const error = await rejection(client.getUser({ userId: "u", maxResponseBytes: 1_000_000 }));
    expect(error).toMatchObject({ kind: "too-large", delivery: "applied" });
    await until(() => isClosed);
    // What sockets and streams hold on the way comes on top.
    expect(sent).toBeLessThan(20_000_000);
  });

  test.each([403, 500])("leaves a %i what it is, without its body", async (status) => {
    const server = await startServer({ ...json({ title: "x".repeat(200) }), status } as Answer);
    const client = createExampleClient({ baseUrl: server.url, maxResponseBytes: 100 });
    const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
    expect(error).toMatchObject({ name: "ApiError", status, body: undefined });
  });

  test("holds for another media type too: unknown stays unknown", async () => {
    const server = await startServer({
      headers: { "content-type": "text/html" },
      body: "<p>".repeat(1000),
    });
    const client = createExampleClient({ baseUrl: server.url, maxResponseBytes: 100 });
    const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
    expect(error).toMatchObject({ name: "DecodeError", delivery: "unknown" });
    expect((error as DecodeError).text?.length ?? 0).toBeLessThanOrEqual(100);
  });

  test("isn't spent on a body that nobody reads", async () => {
    const server = await startServer({ status: 202, body: "x".repeat(1000) });
    const client = createExampleClient({ baseUrl: server.url, maxResponseBytes: 10 });
    expect(await client.replaceUser({ userId: "u" })).toBeUndefined();
  });
});

test("`createFetch` reads as many", async () => {
  const server = await startServer({ body: "x".repeat(100) });
  const send = createFetch({ baseUrl: server.url, maxResponseBytes: 100 });
  expect(await (await send(server.url)).text()).toHaveLength(100);
});
