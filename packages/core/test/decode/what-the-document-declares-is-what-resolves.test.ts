import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { OperationDescription } from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { answer, type Fault, head, sendAndStall } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { fetchKeeping } from "../support/keeping-fetch.js";
import { kinds } from "../support/kinds.js";
import { outcomeOf } from "../support/outcome.js";
import { createExampleClient, createOneOperation } from "../support/vendor.js";

const isJson = { "content-type": "application/json" };

describe("nothing is undefined", () => {
  test.each<[string, number, OperationDescription["success"]]>([
    ["a 204 where it is declared", 204, { 204: "" }],
    ["a 204 where it is declared beside a body", 204, { 200: "json", 204: "" }],
    ["a 204 where no success has a body", 204, { 202: "" }],
    ["a 205 where it is declared", 205, { 205: "" }],
    ["a 205 where no success has a body", 205, { 200: "" }],
    ["a 202 where it is declared", 202, { 200: "json", 202: "" }],
  ])("%s", async (_what, status, success) => {
    const clock = stopClock();
    for (const route of ["POST /it", "GET /it"]) {
      const server = await startFaultyServer(answer(status));
      const call = createOneOperation({ route, success }, { baseUrl: server.url });
      const { data, error } = await outcomeOf((options) => call({ ...options }), clock, server);
      expect(error).toBeUndefined();
      expect(data).toBeUndefined();
      expect(server.lines()).toEqual([route]);
    }
  });

  test("a body that nobody declared isn't waited for", async () => {
    const clock = stopClock();
    const fault = sendAndStall(head(200, { ...isJson, "content-length": 99 }), "{");
    const server = await startFaultyServer(fault);
    const options = { baseUrl: server.url, fetch: fetchKeeping() };
    const call = createOneOperation({ success: { 200: "" } }, options);
    const { data, error } = await outcomeOf((given) => call({ ...given }), clock, server);
    expect(error).toBeUndefined();
    expect(data).toBeUndefined();
  });

  test("by path", async () => {
    const clock = stopClock();
    const server = await startFaultyServer(answer(204));
    const client = createExampleClient({ baseUrl: server.url });
    const params = { path: { userId: "u" } };
    const { data: result } = await outcomeOf(
      (options) => client.DELETE("/users/{userId}", { params, ...options }),
      clock,
      server,
    );
    expect(result).toMatchObject({ response: { status: 204 } });
    expect(result).not.toHaveProperty("error");
    expect((result as { data: unknown }).data).toBeUndefined();
  });
});

describe.each(kinds)("$kind", ({ call, line, status }) => {
  const gzip = { ...isJson, "content-encoding": "gzip" };
  const value = { id: "u", email: "\ufeffüñí+ada@example.com", name: "👩‍🚀 日本" };
  const text = JSON.stringify(value);

  test.each<[string, Fault]>([
    ["JSON", answer(status, isJson, text)],
    ["JSON after a byte order mark", answer(status, isJson, `\ufeff${text}`)],
    ["compressed JSON", answer(status, gzip, gzipSync(text))],
  ])("%s", async (_what, fault) => {
    const clock = stopClock();
    const server = await startFaultyServer(fault);
    const client = createExampleClient({ baseUrl: server.url });
    const { data, events } = await outcomeOf((options) => call(client, options), clock, server);
    expect(data).toEqual(value);
    expect(events).toHaveLength(1);
    expect(server.lines()).toEqual([line]);
  });

  test("`__proto__` and `constructor` are plain data", async () => {
    const clock = stopClock();
    const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}';
    const server = await startFaultyServer(answer(status, isJson, body));
    const client = createExampleClient({ baseUrl: server.url });
    const { data } = await outcomeOf((options) => call(client, options), clock, server);
    expect(Object.keys(data as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(data).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});
