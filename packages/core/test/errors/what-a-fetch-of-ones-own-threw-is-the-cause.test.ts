import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ConnectionError, createFetch, type Fetch } from "../../src/index.js";
import { failToConnect } from "../support/script.js";
import { closedPort, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const invitation = { body: { email: "ada@example.com" } };

async function failWith(fetch: Fetch): Promise<Error> {
  const error = await rejection(
    createExampleClient({ fetch, retry: false }).inviteUser(invitation),
  );
  expect(error).toBeInstanceOf(ConnectionError);
  return error as Error;
}

class CircuitOpen extends Error {
  readonly code: string = "CIRCUIT_OPEN";
}

test.each<[string, unknown]>([
  ["an error", new Error("the circuit is open")],
  ["one with a code of its own", new CircuitOpen("the circuit is open")],
  ["one that is frozen", Object.freeze(new Error("the circuit is open"))],
  ["text", "the circuit is open"],
  ["null", null],
  ["a plain object", { open: true }],
  ["a time-out of its own", new DOMException("too slow", "TimeoutError")],
])("%s: it is the cause, and its outcome unknown", async (_what, thrown) => {
  for (const fetch of [() => Promise.reject(thrown), () => throwIt(thrown)]) {
    const error = await failWith(fetch);
    expect(error.cause).toBe(thrown);
    expect(error).toMatchObject({ delivery: "unknown" });
  }
});

function throwIt(thrown: unknown): never {
  throw thrown;
}

test("its words are neither in the message nor in the JSON", async () => {
  const error = await failWith(() => Promise.reject(new Error("s3cret")));
  expect(error.message).not.toContain("s3cret");
  expect(JSON.stringify(error)).not.toContain("s3cret");
});

const ring = Object.assign(new Error("a ring"), { cause: undefined as unknown });
ring.cause = ring;

test.each<[string, Fetch]>([
  ["a TypeError", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["a system's error", failToConnect("ECONNREFUSED", "connect")],
  ["an error around the platform's", () => wrap(new TypeError("fetch failed"))],
  ["one among several", () => wrap(new AggregateError([new TypeError("fetch failed")]))],
  ["one of undici's", () => Promise.reject(Object.assign(new Error(), { code: "UND_ERR_SOCKET" }))],
  ["one of Bun's", () => Promise.reject(Object.assign(new Error(), { errno: 0, path: "/s3cret" }))],
  ["a ring of causes, whose end isn't seen", () => Promise.reject(ring)],
  ["nothing", () => Promise.reject(undefined)],
])("%s: the platform's stays hidden", async (_what, fetch) => {
  expect(await failWith(fetch)).not.toHaveProperty("cause");
});

function wrap(cause: Error): Promise<never> {
  return Promise.reject(new Error("wrapped", { cause }));
}

test("what the platform's own fetch threw is hidden, whatever it is", async () => {
  const baseUrl = `http://127.0.0.1:${await closedPort()}`;
  const platform = globalThis.fetch;
  const plain = new Error("Network connection lost.");
  globalThis.fetch = () => Promise.reject(plain);
  try {
    const error = await rejection(createFetch({ baseUrl, retry: false })(baseUrl));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).not.toHaveProperty("cause");
  } finally {
    globalThis.fetch = platform;
  }
  const error = await rejection(createFetch({ baseUrl, retry: false })(`${baseUrl}/s3cret`));
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("s3cret");
});

test.each(["name", "code", "cause", "errors"])(
  "a getter `%s` that throws changes nothing",
  async (name) => {
    const thrown = Object.defineProperty(new Error("odd"), name, {
      enumerable: true,
      get: () => throwIt(new Error("s3cret")),
    });
    const error = await failWith(() => Promise.reject(thrown));
    expect(error).toMatchObject({ delivery: "unknown" });
    expect(inspect(error)).not.toContain("s3cret");
  },
);
