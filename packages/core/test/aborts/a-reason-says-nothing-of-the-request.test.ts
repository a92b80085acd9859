import { expect, test } from "vitest";
import type { AttemptEvent } from "../../src/index.js";
import { createOperationClient } from "../support/keyed.js";
import { expectAborted } from "../support/outcome.js";
import { rejection } from "../support/server.js";

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
  const error = await rejection(client.it({ signal: controller.signal }));
  expectAborted(error, reason, { delivery: "unknown" });
  expect(events).toMatchObject([{ attempt: 1, delivery: "unknown", aborted: true }]);
  expect(events[0]?.code).toBeUndefined();
});
