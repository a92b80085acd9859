import { expect, test } from "vitest";
import { stopClock } from "../support/clock.js";
import { answer, type Fault, head, sendAndStall } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { invitation } from "../support/kinds.js";
import { outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const isJson = { "content-type": "application/json", "x-request-id": "r-1" };

/** What an invitation rejects with. */
async function errorAfter(fault: Fault, ...passes: number[]): Promise<unknown> {
  const clock = stopClock();
  const server = await startFaultyServer(fault);
  const client = createExampleClient({ baseUrl: server.url });
  const { error } = await outcomeOf(
    (options) => invitation.call(client, options),
    clock,
    server,
    async ({ answered }) => {
      await answered(1);
      await clock.passes(...passes);
    },
  );
  return error;
}

test("an ApiError", async () => {
  const error = await errorAfter(answer(500, isJson, "{}"));
  expect(error).toMatchObject({ name: "ApiError", requestId: "r-1" });
});

test("a DecodeError", async () => {
  const error = await errorAfter(answer(201, isJson, "{"));
  expect(error).toMatchObject({ name: "DecodeError", requestId: "r-1" });
});

// Known gap: the header is read only where the body is.
test("a RedirectError", async () => {
  const error = await errorAfter(answer(302, { ...isJson, location: "/" }));
  expect(error).toMatchObject({ name: "RedirectError", requestId: "r-1" });
});

test("a TimeoutError in the body", async () => {
  const stalled = sendAndStall(head(201, { ...isJson, "content-length": 99 }), "{");
  const error = await errorAfter(stalled, 30_000);
  expect(error).toMatchObject({ name: "TimeoutError", phase: "body", requestId: "r-1" });
});
