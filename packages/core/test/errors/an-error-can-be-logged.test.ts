import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type ApiError, ConfigError, InvitekitError } from "../../src/index.js";
import { rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const headers = {
  "content-type": "application/json",
  "retry-after": "99",
  "x-request-id": "r-1",
  "x-ratelimit-remaining": "0",
  "set-cookie": "session=s3cret",
  "x-session-token": "s3cret",
  "www-authenticate": 'Bearer nonce="s3cret"',
  location: "https://example.com/?token=s3cret",
};

async function refused(): Promise<ApiError> {
  const server = await startServer({ status: 429, headers, body: '{"title":"later"}' });
  const client = createExampleClient({ baseUrl: server.url });
  return (await rejection(client.inviteUser({ body: { email: "ada@example.com" } }))) as ApiError;
}

test("as JSON: with name, message and data, and with harmless headers alone", async () => {
  const error = await refused();
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "ApiError",
    message: "example.inviteUser: status 429 (delivery: rejected)",
    vendor: "example",
    operation: "inviteUser",
    delivery: "rejected",
    requestId: "r-1",
    status: 429,
    body: { title: "later" },
    retryAfterMs: 99_000,
    attempts: [
      {
        status: 429,
        delivery: "rejected",
        retryAfterMs: 99_000,
        delayMs: 0,
        durationMs: expect.any(Number),
      },
    ],
    safeHeaders: {
      "content-type": "application/json",
      date: expect.any(String),
      "retry-after": "99",
      "x-ratelimit-remaining": "0",
    },
  });
});

test("printed: without the headers that aren't harmless, which can be asked for", async () => {
  const error = await refused();
  const printed = [
    inspect(error, { depth: 9, showHidden: true, getters: false }),
    inspect(error),
    JSON.stringify(error),
    JSON.stringify({ ...error }),
    `${error} ${error.stack}`,
  ].join("\n");
  expect(printed).not.toContain("s3cret");
  expect(printed).toContain("x-ratelimit-remaining");
  expect(error.headers.get("set-cookie")).toBe("session=s3cret");
});

test("a cause isn't written as JSON: it is the caller's own", () => {
  const error = new ConfigError("auth.bearer", "failed", {}, { cause: new Error("s3cret") });
  expect(JSON.stringify(error)).not.toContain("s3cret");
  expect(error.toJSON()).not.toHaveProperty("stack");
});

test("every class", () => {
  const error = new InvitekitError("it failed", { vendor: "example" }, {});
  expect(error.toJSON()).toMatchObject({
    name: "InvitekitError",
    message: "example: it failed (delivery: not-sent)",
  });
});

test("a structured clone keeps the message", async () => {
  const error = await refused();
  expect(structuredClone(error).message).toBe(error.message);
});
