import { expect, test } from "vitest";
import { createFetch, InvitekitError } from "../../src/index.js";
import { type Answer, rejection, startServer } from "../support/server.js";

test.each<[string, Answer]>([
  ["is too large", { body: "x".repeat(101) }],
  [
    "breaks off",
    (response) => {
      response.writeHead(200, { "content-length": 99 });
      response.write("x", () => response.destroy());
    },
  ],
  ["is broken gzip", { headers: { "content-encoding": "gzip" }, body: "no gzip at all" }],
])("a body that %s: applied, and not sent again", async (_how, answer) => {
  const server = await startServer(answer);
  const send = createFetch({ baseUrl: server.url, maxResponseBytes: 100 });
  const error = await rejection(send(server.url, { method: "POST", body: "once" }));
  expect(error).toBeInstanceOf(InvitekitError);
  expect(error).toMatchObject({
    delivery: "applied",
    attempts: [{ status: 200, delivery: "applied" }],
  });
  expect(server.requests).toHaveLength(1);
});
