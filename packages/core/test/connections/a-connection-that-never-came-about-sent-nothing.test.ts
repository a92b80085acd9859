import { describe, expect, test } from "vitest";
import { ConnectionError, TimeoutError } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { fetchConnecting, lookupError } from "../support/connecting-fetch.js";
import { answerJson } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { fullBacklog } from "../support/full-backlog.js";
import { kinds, user } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { closedPort } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

/** Three requests, with the waits that chance gives in the middle of its range. */
function threeTimes(code: string) {
  return [0, 250, 500].map((delayMs) => attempt({ code, delivery: "not-sent", delayMs }));
}

describe.each(kinds)("$kind", ({ call, operation, line, status }) => {
  test("refused again and again: tried three times, not sent", async () => {
    const clock = stopClock();
    const client = createExampleClient({ baseUrl: `http://127.0.0.1:${await closedPort()}` });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      [],
      () => clock.passes(250, 500),
    );
    expectError(error, ConnectionError, {
      operation,
      delivery: "not-sent",
      code: "ECONNREFUSED",
      attempts: threeTimes("ECONNREFUSED"),
    });
  });

  test("refused, then accepted: sent once", async () => {
    const clock = stopClock();
    const port = await closedPort();
    const client = createExampleClient({ baseUrl: `http://127.0.0.1:${port}` });
    const ended = outcomeOf((options) => call(client, options), clock);
    await clock.starts(250);
    const server = await startFaultyServer(answerJson(user, status), { port });
    await clock.passes(250);
    const { data, events } = await ended;
    expect(data).toEqual(user);
    expect(server.lines()).toEqual([line]);
    expect(events).toMatchObject([
      { operation, attempt: 1, ...attempt({ code: "ECONNREFUSED", delivery: "not-sent" }) },
      { operation, attempt: 2, ...attempt({ status, delivery: "applied", delayMs: 250 }) },
    ]);
  });

  test("to a name that doesn't exist: not sent, not tried again", async () => {
    const clock = stopClock();
    // Longer than a label may be, so that no name server is asked.
    const client = createExampleClient({ baseUrl: `https://${"x".repeat(64)}.example` });
    const { error } = await outcomeOf((options) => call(client, options), clock);
    expectError(error, ConnectionError, {
      operation,
      delivery: "not-sent",
      code: "ENOTFOUND",
      attempts: [attempt({ code: "ENOTFOUND", delivery: "not-sent" })],
    });
  });

  test("to a name that can't be looked up for now: tried three times, not sent", async () => {
    const clock = stopClock();
    const client = createExampleClient({
      baseUrl: "https://api.example.com",
      fetch: fetchConnecting({
        lookup: (name, _options, tell) => tell(lookupError("EAI_AGAIN", -3001, name), ""),
      }),
    });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      [],
      () => clock.passes(250, 500),
    );
    expectError(error, ConnectionError, {
      operation,
      delivery: "not-sent",
      code: "EAI_AGAIN",
      attempts: threeTimes("EAI_AGAIN"),
    });
  });

  test("to a name that can be looked up again: sent once", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answerJson(user, status));
    let lookups = 0;
    const client = createExampleClient({
      baseUrl: `http://localhost:${server.port}`,
      fetch: fetchConnecting({
        lookup: (name, _options, tell) => {
          lookups += 1;
          if (lookups < 3) {
            tell(lookupError("EAI_AGAIN", -3001, name), "");
          } else {
            tell(null, [{ address: "127.0.0.1", family: 4 }]);
          }
        },
      }),
    });
    const { data } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      async () => {
        await clock.passes(250);
        expect(server.connections()).toBe(0);
        await clock.passes(500);
      },
    );
    expect(data).toEqual(user);
    expect(server.lines()).toEqual([line]);
  });

  test("that the platform gives up: a TimeoutError, tried three times, not sent", async () => {
    const clock = stopClock();
    const client = createExampleClient({
      baseUrl: `http://127.0.0.1:${await fullBacklog()}`,
      // Else ten seconds.
      fetch: fetchConnecting({ timeout: 1 }),
    });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      [],
      () => clock.passes(250, 500),
    );
    expectError(error, TimeoutError, {
      operation,
      delivery: "not-sent",
      phase: "connect",
      attempts: threeTimes("UND_ERR_CONNECT_TIMEOUT"),
    });
  });

  test("is tried once where repeats are switched off", async () => {
    const clock = stopClock();
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const client = createExampleClient({ baseUrl, retry: false });
    const { error } = await outcomeOf((options) => call(client, options), clock);
    expectError(error, ConnectionError, {
      operation,
      delivery: "not-sent",
      code: "ECONNREFUSED",
      attempts: [attempt({ code: "ECONNREFUSED", delivery: "not-sent" })],
    });
  });
});
