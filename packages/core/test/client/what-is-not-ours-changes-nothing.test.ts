import { afterEach, expect, test, vi } from "vitest";
import { createFetch } from "../../src/index.js";
import { createOperationClient } from "../support/keyed.js";
import { rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };
const invitation = { body: { email: user.email } };

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const name of ["code", "syscall", "delivery", "value"]) {
    Reflect.deleteProperty(Object.prototype, name);
  }
});

function pollute(name: string, value: unknown): void {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
}

test.each([
  ["code", "ECONNREFUSED"],
  ["syscall", "connect"],
])("a polluted `%s` makes no broken connection one that never was", async (name, value) => {
  const cause = Object.assign(new Error("reset"), { code: "UND_ERR_SOCKET" });
  const fetch = vi.fn(async () => {
    throw new TypeError("fetch failed", { cause });
  });
  const client = createExampleClient({ fetch });
  pollute(name, value);
  const error = await rejection(client.inviteUser(invitation));
  expect(error).toMatchObject({ delivery: "unknown", code: "UND_ERR_SOCKET" });
  expect(fetch).toHaveBeenCalledOnce();
});

test.each([
  ["delivery", { 500: "rejected" }],
  ["value", "evil"],
])("a polluted `%s` is none of a description", async (name, value) => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return new Response(null, { status: 500 });
  };
  const description = { route: "POST /it", parameters: { page: {} } };
  const client = createOperationClient(description, { fetch });
  pollute(name, value);
  expect(await rejection(client.it())).toMatchObject({ delivery: "unknown" });
  expect(urls.map((url) => new URL(url).search)).toEqual([""]);
});

test("a location that is no web address is left out: it may hold a password", async () => {
  const location = "blob:https://ada:5ecret@evil.example.com/x?token=5ecret";
  const fetch = async () => new Response(null, { status: 307, headers: { location } });
  const error = await rejection(createExampleClient({ fetch }).inviteUser(invitation));
  expect(error).toMatchObject({ name: "RedirectError", location: undefined });
});

test("a body that can't be read is refused by `createFetch`, and one that hangs is given up", async () => {
  const send = createFetch({
    baseUrl: "https://api.example.com",
    fetch: async () => new Response(),
  });
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new Error("5ecret")),
  });
  const init = { method: "POST", body: broken, duplex: "half" } as RequestInit;
  const error = await rejection(send("https://api.example.com/", init));
  expect(error).toMatchObject({ name: "ConfigError", option: "input", delivery: "not-sent" });

  const controller = new AbortController();
  const hanging = { ...init, body: new ReadableStream(), signal: controller.signal };
  const call = rejection(send("https://api.example.com/", hanging as RequestInit));
  await new Promise(setImmediate);
  controller.abort("enough");
  expect(await call).toMatchObject({ name: "AbortError", cause: "enough" });
});

test("what a fetch that knows no signals brings too late is let go", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const late = new Response("late");
  const cancel = vi.spyOn(late.body as ReadableStream, "cancel");
  let answer = (_response: Response) => {};
  const fetch = () =>
    new Promise<Response>((resolve) => {
      answer = resolve;
    });
  const client = createExampleClient({ fetch, timeoutMs: 100 });
  const call = rejection(client.inviteUser(invitation));
  await vi.advanceTimersByTimeAsync(100);
  expect(await call).toMatchObject({ name: "TimeoutError", phase: "headers" });
  answer(late);
  await new Promise(setImmediate);
  expect(cancel).toHaveBeenCalledOnce();
});

test("a body that is still read when the time is over is cancelled", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const cancel = vi.fn();
  const headers = { "content-type": "application/json" };
  const fetch = async () => new Response(new ReadableStream({ cancel }), { status: 201, headers });
  const client = createExampleClient({ fetch, timeoutMs: 100 });
  const call = rejection(client.inviteUser(invitation));
  await vi.advanceTimersByTimeAsync(100);
  expect(await call).toMatchObject({ name: "TimeoutError", phase: "body", delivery: "applied" });
  expect(cancel).toHaveBeenCalledOnce();
});

test("a 429 that a document calls unknown is still repeated where that does no harm", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const fetch = vi.fn(async () => new Response(null, { status: 429 }));
  const description = { route: "GET /it", delivery: { 429: "unknown" } } as const;
  const call = rejection(createOperationClient(description, { fetch }).it());
  await vi.advanceTimersByTimeAsync(2000);
  expect(await call).toMatchObject({ status: 429, delivery: "unknown" });
  expect(fetch).toHaveBeenCalledTimes(3);
});
