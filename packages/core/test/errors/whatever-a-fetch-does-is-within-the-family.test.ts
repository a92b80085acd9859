import { expect, test } from "vitest";
import { ConnectionError, type Fetch } from "../../src/index.js";
import { createOperationClient } from "../support/keyed.js";

const baseUrl = "https://api.example.com";

function rejecting(thrown: unknown): unknown {
  return () => Promise.reject(thrown);
}

// Of a fetch that a program without types passes, after which nobody knows what became of the request.
test.each<[string, unknown]>([
  ["gives nothing", () => undefined],
  ["gives what is no Response", () => 1],
  [
    "gives a promise that throws",
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: it is what is tested
      then() {
        throw new Error("no promise");
      },
    }),
  ],
  ["rejects with `errors` that are a text", rejecting({ code: "E_OWN", errors: "two" })],
  ["rejects with `errors` that are no list", rejecting({ code: "E_OWN", errors: { length: 2 } })],
  ["rejects with nothing among `errors`", rejecting({ code: "ECONNREFUSED", errors: [null] })],
])("a fetch that %s: no answer, and its outcome is unknown", async (_what, fetch) => {
  const client = createOperationClient({}, { baseUrl, fetch: fetch as Fetch });
  const error = await client.it().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown", attempts: [{ delivery: "unknown" }] });
});

test("a Response that comes at once is as good as a promise of one", async () => {
  const fetch = () => Response.json({ id: 1 }, { status: 201 });
  const client = createOperationClient({}, { baseUrl, fetch: fetch as unknown as Fetch });
  await expect(client.it()).resolves.toEqual({ id: 1 });
});
