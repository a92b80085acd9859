import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import type { CredentialContext } from "../../src/index.js";
import { type ControlledClock, controlClock, turn, until } from "../support/controlled-clock.js";
import { later, reset, type ScriptedServer, silence, startScript } from "../support/script.js";
import { type Answer, json } from "../support/server.js";
import { createExampleClient, type ExampleAuth, secrets } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const created = json(user, 201);
const hang = () => new Promise<never>(() => {});
const renewable = ({ reason }: CredentialContext) => (reason === "initial" ? "old" : "new");

interface Step {
  readonly clock: ControlledClock;
  readonly server: ScriptedServer;
  readonly call: Promise<unknown>;
  readonly abort: () => void;
  readonly events: readonly unknown[];
}

/** A call that ends in this way, after this many requests. */
interface End {
  readonly answers: readonly Answer[];
  readonly auth?: ExampleAuth;
  readonly options?: object;
  readonly steps?: (step: Step) => Promise<void>;
  readonly requests: number;
}

const stall: Answer = (response) => {
  response.writeHead(201, { "content-type": "application/json" });
  response.write("{");
};

const ends: Record<string, End> = {
  "a success": { answers: [created], requests: 1 },
  "a refusal": { answers: [{ status: 403 }], requests: 1 },
  "an unknown outcome": { answers: [{ status: 500 }], requests: 1 },
  "a redirect": { answers: [{ status: 302, headers: { location: "/" } }], requests: 1 },
  "a reset": { answers: [reset], requests: 1 },
  "broken JSON": { answers: [{ ...created, body: "{" }], requests: 1 },
  "another media type": { answers: [{ status: 201, body: "?" }], requests: 1 },
  "a body that is too large": {
    answers: [created],
    options: { maxResponseBytes: 3 },
    requests: 1,
  },
  "a refusal whose body is too large and never ends": {
    answers: [
      (response) => {
        response.writeHead(403);
        response.write("four");
      },
    ],
    options: { maxResponseBytes: 3 },
    requests: 1,
  },
  "a success after two repeats": { answers: [later("1"), later(), created], requests: 3 },
  "a refusal after two repeats": { answers: [later("1")], requests: 3 },
  "a Retry-After that isn't waited for": { answers: [later("61")], requests: 1 },
  "a renewal": {
    answers: [{ status: 401 }, created],
    auth: { bearer: renewable },
    requests: 2,
  },
  "a renewal in vain": { answers: [{ status: 401 }], auth: { bearer: renewable }, requests: 2 },
  "a renewal that throws, the refusal's body unread": {
    answers: [
      (response) => {
        response.writeHead(401);
        response.write("{");
      },
    ],
    auth: {
      bearer: ({ reason }) => {
        if (reason === "initial") {
          return "old";
        }
        throw new Error("the vault is closed");
      },
    },
    requests: 1,
  },
  "a renewal to the same": { answers: [{ status: 401 }], requests: 1 },
  "a refused option": { answers: [created], options: { nothing: "known" }, requests: 0 },
  "a provider that throws": {
    answers: [created],
    auth: {
      bearer: () => {
        throw new Error("the vault is closed");
      },
    },
    requests: 0,
  },
  "a provider that hangs": {
    answers: [created],
    auth: { bearer: hang },
    steps: ({ clock }) => clock.pass(30_000),
    requests: 0,
  },
  "a time-out of the headers": {
    answers: [silence],
    steps: async ({ clock, server }) => {
      await clock.untilReceived(server, 1);
      await clock.pass(30_000);
    },
    requests: 1,
  },
  "a time-out of the body": {
    answers: [stall],
    steps: async ({ clock, events }) => {
      await until(() => events.length === 1);
      await clock.pass(30_000);
    },
    requests: 1,
  },
  "an abort in the credentials": {
    answers: [created],
    auth: { bearer: hang },
    steps: async ({ abort }) => abort(),
    requests: 0,
  },
  "an abort in the request": {
    answers: [silence],
    steps: async ({ clock, server, abort }) => {
      await clock.untilReceived(server, 1);
      abort();
    },
    requests: 1,
  },
  "an abort in a wait": {
    answers: [later("9"), created],
    steps: async ({ clock, call, abort }) => {
      await clock.untilWaiting(call);
      abort();
    },
    requests: 1,
  },
  "an abort in the body": {
    answers: [stall],
    steps: async ({ events, abort }) => {
      await until(() => events.length === 1);
      abort();
    },
    requests: 1,
  },
};

describe.each(Object.entries(ends))("after %s", (_end, end) => {
  test.each(["by operation", "by path"])("no timer and no listener, %s", async (surface) => {
    const clock = controlClock();
    const open = new Set<unknown>();
    const server = await startScript(
      ...end.answers.map(
        (answer): Answer =>
          (response, request) => {
            open.add(response);
            response.once("close", () => open.delete(response));
            if (typeof answer === "function") {
              answer(response, request);
              return;
            }
            response.writeHead(answer.status ?? 200, { ...answer.headers });
            response.end(answer.body);
          },
      ),
    );
    const events: unknown[] = [];
    const controller = new AbortController();
    const { signal } = controller;
    const client = createExampleClient({
      baseUrl: server.url,
      auth: end.auth ?? secrets,
      onAttempt: (event) => events.push(event),
    });
    const input = { body: { email: user.email }, signal, ...end.options };
    const call: Promise<unknown> = (
      surface === "by path" ? client.POST("/users/invite", input) : client.inviteUser(input)
    ).catch((error: unknown) => error);
    await end.steps?.({ clock, server, call, events, abort: () => controller.abort("enough") });
    await clock.settle(call);

    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(server.requests).toHaveLength(end.requests);
    // No answer waits for a reader: each was read, or its connection closed.
    await until(() => open.size === 0);
    await clock.pass(200_000);
    await turn();
    expect(server.requests).toHaveLength(end.requests);
    expect(events).toHaveLength(end.requests);
  });
});

test("what is repeated is let go of, body by body", async () => {
  const clock = controlClock();
  const cancelled: number[] = [];
  let sent = 0;
  const client = createExampleClient({
    fetch: async () => {
      sent += 1;
      const own = sent;
      const body = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1000)),
        cancel: () => {
          cancelled.push(own);
        },
      });
      return sent < 3 ? new Response(body, { status: 429 }) : Response.json(user);
    },
  });
  await clock.settle(client.replaceUser({ userId: "u" }));
  expect(cancelled).toEqual([1, 2]);
});
