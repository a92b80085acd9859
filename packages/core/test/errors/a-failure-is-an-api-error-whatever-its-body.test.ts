import { describe, expect, test } from "vitest";
import { ApiError, type Delivery } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { answer, type Fault, head, sendAndClose, sendAndStall } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { fetchKeeping } from "../support/keeping-fetch.js";
import { delaysOf, kinds, lookUp } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient } from "../support/vendor.js";

const isJson = { "content-type": "application/json", "x-request-id": "r-1" };
const isHtml = { "content-type": "text/html", "x-request-id": "r-1" };

/** By status: what it says of the request, and whether an idempotent one is sent again. */
const statuses: [status: number, delivery: Delivery, isRepeated: boolean][] = [
  [400, "rejected", false],
  [403, "rejected", false],
  [422, "rejected", false],
  [408, "unknown", true],
  [409, "unknown", false],
  [418, "unknown", false],
  [500, "unknown", true],
  [502, "unknown", true],
  [503, "unknown", true],
  [504, "unknown", true],
  [599, "unknown", false],
];

const bodies: [what: string, fault: (status: number) => Fault, body: unknown][] = [
  ["JSON", (status) => answer(status, isJson, '{"title":"no"}'), { title: "no" }],
  ["nothing", (status) => answer(status, isJson), undefined],
  ["a page", (status) => answer(status, isHtml, "<h1>Oh</h1>"), "<h1>Oh</h1>"],
];

describe.each(kinds)("$kind", (kind) => {
  const { call, callByPath, operation, line } = kind;

  describe.each(statuses)("%i: %s", (status, delivery, isRepeated) => {
    const delays = isRepeated ? delaysOf(kind, delivery) : [0];
    const [, ...waits] = delays;

    test.each(bodies)(`with %s: requests: ${delays.length}`, async (_what, fault, body) => {
      const clock = stopClock();
      const server = await startFaultyServer(fault(status));
      const client = createExampleClient({ baseUrl: server.url });
      const { error } = await outcomeOf(
        (options) => call(client, options),
        clock,
        server,
        () => clock.passes(...waits),
      );
      expectError(error, ApiError, {
        operation,
        delivery,
        status,
        body,
        safeHeaders: expect.any(Object),
        requestId: "r-1",
        attempts: delays.map((delayMs) => attempt({ status, delivery, delayMs })),
      });
      expect((error as ApiError).headers.get("content-type")).toMatch(/json|html/);
      expect(server.lines()).toEqual(delays.map(() => line));
    });
  });

  describe("500", () => {
    const delays = delaysOf(kind, "unknown");
    const [, ...waits] = delays;

    const cut = sendAndClose(head(500, { ...isJson, "content-length": 99 }), '{"title":');
    const odd: [what: string, fault: Fault, body: unknown][] = [
      ["false", answer(500, isJson, "false"), false],
      ["null", answer(500, isJson, "null"), null],
      ["0", answer(500, isJson, "0"), 0],
      ['""', answer(500, isJson, '""'), ""],
      ["nothing", answer(500, isJson), undefined],
      ["a body that is cut", cut, undefined],
      ["what isn't gzip", answer(500, { ...isJson, "content-encoding": "gzip" }, "{}"), undefined],
    ];

    test.each(odd)("with %s, on both surfaces", async (_what, fault, body) => {
      const clock = stopClock();
      const server = await startFaultyServer(fault);
      const client = createExampleClient({ baseUrl: server.url });
      const { error: thrown } = await outcomeOf(
        (options) => call(client, options),
        clock,
        server,
        () => clock.passes(...waits),
      );
      const { data: result } = await outcomeOf(
        (options) => callByPath(client, options),
        clock,
        server,
        () => clock.passes(...waits),
      );
      const { data, error, response } = result as Record<string, unknown>;
      for (const each of [thrown, error]) {
        expectError(each, ApiError, {
          operation,
          delivery: "unknown",
          status: 500,
          body,
          safeHeaders: expect.any(Object),
          requestId: "r-1",
          attempts: delays.map((delayMs) => attempt({ status: 500, delivery: "unknown", delayMs })),
        });
      }
      expect(data).toBeUndefined();
      expect(response).toBeInstanceOf(Response);
      expect(server.lines()).toEqual([...delays, ...delays].map(() => line));
    });

    test.each([
      ["thrown", call],
      ["as `error` by path", callByPath],
    ] as const)(
      "with a body that stalls: not waited for before a repeat, %s",
      async (_how, make) => {
        const clock = stopClock();
        const fault = sendAndStall(head(500, { ...isJson, "content-length": 99 }), '{"title":');
        const server = await startFaultyServer(fault);
        const client = createExampleClient({ baseUrl: server.url, fetch: fetchKeeping() });
        const { error, data } = await outcomeOf(
          (options) => make(client, options),
          clock,
          server,
          async ({ answered }) => {
            await clock.passes(...waits);
            await answered(delays.length);
            await clock.passes(30_000);
          },
        );
        expectError(error ?? (data as Record<string, unknown>).error, ApiError, {
          operation,
          delivery: "unknown",
          status: 500,
          safeHeaders: expect.any(Object),
          requestId: "r-1",
          attempts: delays.map((delayMs) => attempt({ status: 500, delivery: "unknown", delayMs })),
        });
        expect(server.lines()).toEqual(delays.map(() => line));
      },
    );
  });
});

test("a look-up that fails, and then succeeds, is a success", async () => {
  const clock = stopClock();
  const server = await startFaultyServer([
    answer(502, isHtml, "<h1>Oh</h1>"),
    answer(503, isJson),
    answer(200, isJson, "{}"),
  ]);
  const client = createExampleClient({ baseUrl: server.url });
  const { data, events } = await outcomeOf(
    (options) => lookUp.call(client, options),
    clock,
    server,
    () => clock.passes(250, 500),
  );
  expect(data).toEqual({});
  expect(events.map(({ status }) => status)).toEqual([502, 503, 200]);
});
