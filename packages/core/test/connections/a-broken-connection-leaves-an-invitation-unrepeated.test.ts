import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ConnectionError, type InvitekitError } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import {
  answerJson,
  closeAfterReading,
  type Fault,
  head,
  resetAfterReading,
  resetBeforeReading,
  sendAndClose,
  sendAndStall,
} from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { delaysOf, invitation, kinds, user } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const greeting: Fault = {
  meets: "beginning",
  act: (socket) => socket.end("SSH-2.0-OpenSSH_9.9\r\n"),
};

const brokenHeader = sendAndStall("HTTP/1.1 201 Created\r\n\0: x\r\n\r\n");
const cutHeaders = sendAndClose("HTTP/1.1 201 Created\r\nconte");
const largeHeaders = sendAndStall(head(201, { "x-large": "x".repeat(100_000) }));

const faults: [what: string, fault: Fault, code?: string][] = [
  ["to a peer that doesn't speak HTTP", greeting],
  ["reset before the server has read it", resetBeforeReading, "ECONNRESET"],
  ["reset after the server has read it", resetAfterReading, "ECONNRESET"],
  ["closed without an answer", closeAfterReading, "UND_ERR_SOCKET"],
  ["closed in the answer's headers", cutHeaders, "UND_ERR_SOCKET"],
  ["answered with a header that is none", brokenHeader],
  ["answered with headers that are too large", largeHeaders, "UND_ERR_HEADERS_OVERFLOW"],
];

/** The code that Node itself gives; of its parser's errors, some versions give none. */
async function platformCode(fault: Fault): Promise<string | undefined> {
  const { url } = await startFaultyServer(fault);
  const error = await fetch(url, { method: "POST", body: "{}" }).catch((thrown) => thrown);
  return error.cause.code;
}

describe.each(kinds)("$kind", (kind) => {
  const { call, operation, line, status, isIdempotent } = kind;
  const delays = delaysOf(kind, "unknown");
  const [, ...waits] = delays;
  const times = isIdempotent ? "tried three times" : "tried once";

  test.each(faults)(`%s: unknown, ${times}`, async (_what, fault, known) => {
    const code = known ?? (await platformCode(fault));
    const clock = stopClock();
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      server,
      () => clock.passes(...waits),
    );
    expectError(error, ConnectionError, {
      operation,
      delivery: "unknown",
      code,
      attempts: delays.map((delayMs) => attempt({ code, delivery: "unknown", delayMs })),
    });
    expect(server.lines()).toEqual(fault.meets === "beginning" ? [] : delays.map(() => line));
    expect(server.connections()).toBe(delays.length);
  });

  test(`to a peer that doesn't speak TLS: unknown, ${times}`, async () => {
    const clock = stopClock();
    const { url, requests } = await startServer({});
    const client = createExampleClient({ baseUrl: url.replace("http:", "https:") });
    const { error } = await outcomeOf(
      (options) => call(client, options),
      clock,
      [],
      () => clock.passes(...waits),
    );
    const { code } = error as ConnectionError;
    expect(code).toMatch(/^ERR_SSL_/);
    expectError(error, ConnectionError, {
      operation,
      delivery: "unknown",
      code,
      attempts: delays.map((delayMs) => attempt({ code, delivery: "unknown", delayMs })),
    });
    expect(requests).toEqual([]);
  });

  test("on a connection that the server has ended meanwhile: sent on a new one", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answerJson(user, status));
    const client = createExampleClient({ baseUrl: server.url });
    await call(client);
    await server.end();
    const { data } = await outcomeOf((options) => call(client, options), clock, server);
    expect(data).toEqual(user);
    expect(server.lines()).toEqual([line, line]);
    expect(server.connections()).toBe(2);
  });
});

describe.each([
  ["before", resetBeforeReading],
  ["after", resetAfterReading],
] as const)("on a used connection, reset %s the server has read it", (_when, fault) => {
  test("an invitation: unknown, tried once", async () => {
    const clock = stopClock();
    const server = await startFaultyServer([answerJson([]), fault, answerJson(user, 201)]);
    const client = createExampleClient({ baseUrl: server.url });
    await client.listUsers({ page: 1 });
    // Then the platform has the connection back.
    await setImmediate();
    const { error } = await outcomeOf((options) => invitation.call(client, options), clock, server);
    const code = "ECONNRESET";
    expectError(error, ConnectionError, {
      operation: "inviteUser",
      delivery: "unknown",
      code,
      attempts: [attempt({ code, delivery: "unknown" })],
    });
    const received = fault === resetAfterReading ? [invitation.line] : [];
    expect(server.lines().slice(1)).toEqual(received);
    expect(server.connections()).toBe(1);
  });

  test("a look-up: tried again on a new one", async () => {
    const clock = stopClock();
    const server = await startFaultyServer([answerJson([]), fault, answerJson(user)]);
    const client = createExampleClient({ baseUrl: server.url });
    await client.listUsers({ page: 1 });
    // Then the platform has the connection back.
    await setImmediate();
    const { data, events } = await outcomeOf(
      (options) => client.getUser({ userId: "u", ...options }),
      clock,
      server,
      () => clock.passes(250),
    );
    expect(data).toEqual(user);
    expect(events.map(({ delivery }) => delivery)).toEqual(["unknown", "applied"]);
    expect(server.connections()).toBe(2);
  });
});

test("a large invitation, reset while it is on its way: unknown, tried once", async () => {
  const clock = stopClock();
  const server = await startFaultyServer(resetBeforeReading);
  const client = createExampleClient({ baseUrl: server.url });
  const body = { email: user.email, name: "x".repeat(5_000_000) };
  const { error } = await outcomeOf(
    (options) => client.inviteUser({ body, ...options }),
    clock,
    server,
  );
  const { code } = error as ConnectionError;
  expect(code).toMatch(/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/);
  expectError(error, ConnectionError, {
    operation: "inviteUser",
    delivery: "unknown",
    code,
    attempts: [attempt({ code, delivery: "unknown" })],
  });
  expect((error as InvitekitError).message).not.toContain("xxx");
  expect(server.requests).toEqual([]);
  expect(server.connections()).toBe(1);
});
