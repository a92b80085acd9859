import { expect, test } from "vitest";
import { ApiError, type Delivery, InvitekitError, RedirectError } from "../../src/index.js";
import { rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

// Written from the design's table, not from the code: with these a server says that it did nothing.
// biome-ignore format: one line per hundred
const rejected = new Set([
  307, 308,
  400, 401, 402, 403, 404, 405, 406, 410, 411, 412, 413, 414, 415, 417, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
  501, 505, 511,
]);

const statuses = Array.from({ length: 300 }, (_, index) => 300 + index);

function clientAnswering(status: number, headers: Record<string, string> = {}) {
  return createExampleClient({
    fetch: async () => new Response("{}", { status, headers }),
    retry: false,
  });
}

test.each(statuses)("%i", async (status) => {
  // What the Response constructor calls a null body status is only below 300, and 304.
  const client = createExampleClient({
    fetch: async () => new Response(status === 304 ? null : "{}", { status }),
    retry: false,
  });
  const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));

  const delivery: Delivery = rejected.has(status) ? "rejected" : "unknown";
  expect(error).toBeInstanceOf(InvitekitError);
  expect(error).toBeInstanceOf(status < 400 ? RedirectError : ApiError);
  expect(error).toMatchObject({ status, delivery, attempts: [{ status, delivery }] });
});

test.each([
  "0",
  "1",
  "86400",
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Wed, 21 Oct 2099 07:28:00 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
])("503 with Retry-After: %s is rejected", async (value) => {
  const client = clientAnswering(503, { "retry-after": value });
  expect(await rejection(client.ping())).toMatchObject({ status: 503, delivery: "rejected" });
});

test.each(["", "-1", "abc", "1.2.3", "NaN", "Infinity", "0x10", "10 minutes", "at 10:30 tomorrow"])(
  "503 with Retry-After: %j is unknown",
  async (value) => {
    const client = clientAnswering(503, { "retry-after": value });
    expect(await rejection(client.ping())).toMatchObject({ status: 503, delivery: "unknown" });
  },
);

test.each(["86400", "-1", "abc"])("429 with Retry-After: %s is rejected", async (value) => {
  const client = clientAnswering(429, { "retry-after": value });
  const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 429, delivery: "rejected" });
  expect((error as ApiError).headers.get("retry-after")).toBe(value);
});

test.each([500, 502, 504])("a Retry-After changes nothing about %i", async (status) => {
  const client = clientAnswering(status, { "retry-after": "1" });
  expect(await rejection(client.ping())).toMatchObject({ status, delivery: "unknown" });
});

test("401 with the same credential is no reason to ask again", async () => {
  let calls = 0;
  const client = createExampleClient({
    fetch: async () => {
      calls += 1;
      return new Response(null, { status: 401 });
    },
  });
  expect(await rejection(client.deleteUser({ userId: "u" }))).toMatchObject({
    status: 401,
    delivery: "rejected",
  });
  expect(calls).toBe(1);
});
