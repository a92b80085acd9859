import { expect, test } from "vitest";
import type { AttemptEvent } from "../../src/index.js";
import { createOperationClient } from "../support/keyed.js";

// One of several calls has failed, and its error ends the others: it is theirs as a reason alone.
test("the code of an abort's reason is not taken for that of the request", async () => {
  const reason = Object.assign(new Error("another call"), { code: "ECONNREFUSED" });
  const controller = new AbortController();
  const events: AttemptEvent[] = [];
  const client = createOperationClient(
    {},
    {
      baseUrl: "https://api.example.com",
      fetch: async () => {
        controller.abort(reason);
        return Response.json({}, { status: 201 });
      },
      onAttempt: (event) => events.push(event),
    },
  );
  await expect(client.it({ signal: controller.signal })).rejects.toBe(reason);
  expect(events).toMatchObject([{ attempt: 1, delivery: "unknown" }]);
  expect(events[0]?.code).toBeUndefined();
});
