import { expect, test } from "vitest";
import { type AttemptEvent, ConnectionError } from "../../src/index.js";
import { rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

// Ports to which the standard lets no fetch send: https://fetch.spec.whatwg.org/#port-blocking.
test.each([25, 6000, 10080])("port %i: not sent, and not tried again", async (port) => {
  const events: AttemptEvent[] = [];
  const client = createExampleClient({
    baseUrl: `http://127.0.0.1:${port}`,
    onAttempt: (event) => events.push(event),
  });
  const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    delivery: "not-sent",
    code: undefined,
    message:
      "example.inviteUser: no answer came (the platform blocks this port) (delivery: not-sent)",
  });
  expect(events).toMatchObject([{ attempt: 1, delivery: "not-sent" }]);
});

test("an error of one's own that says the same stays unknown", async () => {
  const fetch = () => Promise.reject(new Error("bad port"));
  const client = createExampleClient({ fetch });
  const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
  expect(error).toMatchObject({ delivery: "unknown" });
});
