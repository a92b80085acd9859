import { expect, test, vi } from "vitest";
import { controlClock } from "../support/controlled-clock.js";
import { later, startScript } from "../support/script.js";
import { json, rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };
const created = json(user, 201);

test("whose time passed while the machine slept in a wait", async () => {
  const clock = controlClock();
  const server = await startScript(later("5"), created);
  const client = createExampleClient({ baseUrl: server.url, totalTimeoutMs: 10_000 });
  const call = rejection(client.inviteUser(invitation));
  await clock.untilWaiting(call);
  const { now } = performance;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 60_000);
  await clock.next();
  await clock.untilWaiting(call);
  const error = await call;
  expect(server.requests).toHaveLength(1);
  expect(error).toMatchObject({ delivery: "rejected", attempts: [{ status: 429 }] });
});
