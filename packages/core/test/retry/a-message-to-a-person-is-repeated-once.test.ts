import { describe, expect, test } from "vitest";
import { controlClock } from "../support/controlled-clock.js";
import { failToConnect, later, reset, startScript } from "../support/script.js";
import { type Answer, json, rejection } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

const sent = json({ sent: true });
// Whatever its method: every success sends the message again.
const methods = ["POST", "PUT", "DELETE", "GET"];

async function resend(method: string, random: number, options: object, ...answers: Answer[]) {
  const clock = controlClock(random);
  const server = await startScript(...answers);
  const call = createOneOperation(
    { route: `${method} /resend`, notifies: true },
    { baseUrl: server.url, ...options },
  );
  const outcome = clock.settle(call().catch((error: unknown) => error));
  return { outcome: await outcome, server };
}

describe.each(methods)("%s", (method) => {
  test.each([0, 0.999])("after a refusal, 3 s later, where chance says %f", async (random) => {
    const { outcome, server } = await resend(method, random, {}, later(), sent);
    expect(outcome).toEqual({ sent: true });
    expect(server.arrivals).toEqual([0, 3000]);
  });

  test.each([
    ["2", 3000],
    ["3", 3000],
    ["20", 20_000],
  ])("after a Retry-After of %s s, %i ms later", async (seconds, ms) => {
    const { server } = await resend(method, 0.5, {}, later(seconds, 503), sent);
    expect(server.arrivals).toEqual([0, ms]);
  });

  test("no more than once", async () => {
    const { outcome, server } = await resend(method, 0, {}, later());
    expect(outcome).toMatchObject({
      status: 429,
      delivery: "rejected",
      attempts: [{ delayMs: 0 }, { delayMs: 3000 }],
    });
    expect(server.arrivals).toEqual([0, 3000]);
  });

  test.each([408, 500, 502, 503, 504])("not after %i", async (status) => {
    const { outcome, server } = await resend(method, 0, {}, { status }, sent);
    expect(outcome).toMatchObject({ status, delivery: "unknown" });
    expect(server.requests).toHaveLength(1);
  });

  test("not after a reset", async () => {
    const { outcome, server } = await resend(method, 0, {}, reset, sent);
    expect(outcome).toMatchObject({ name: "ConnectionError", delivery: "unknown" });
    expect(server.requests).toHaveLength(1);
  });

  test("not where 3 s are more than is left", async () => {
    const { outcome, server } = await resend(method, 0, { totalTimeoutMs: 2999 }, later(), sent);
    expect(outcome).toMatchObject({ status: 429, delivery: "rejected", attempts: [{}] });
    expect(performance.now()).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test("after a connection that didn't come about, once as well", async () => {
    const clock = controlClock();
    const sentAt: number[] = [];
    const fail = failToConnect("ECONNREFUSED", "connect");
    const fetch = () => {
      sentAt.push(performance.now());
      return fail();
    };
    const call = createOneOperation({ route: `${method} /resend`, notifies: true }, { fetch });
    expect(await clock.settle(rejection(call()))).toMatchObject({ delivery: "not-sent" });
    expect(sentAt).toEqual([0, 3000]);
  });
});
