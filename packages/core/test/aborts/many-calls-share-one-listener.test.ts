import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { AbortError, createFetch } from "../../src/index.js";
import { rejection } from "../support/server.js";

const baseUrl = "https://example.com";

test("however many calls wait for a signal, it has one listener, and each of them ends", async () => {
  const { signal, ...controller } = abortable();
  const send = createFetch({ baseUrl, fetch: () => new Promise(() => {}) });
  const calls = Array.from({ length: 40 }, () => rejection(send(baseUrl, { signal })));
  await expect.poll(() => getEventListeners(signal, "abort").length).toBeGreaterThan(0);
  // One for each Request, which the platform makes, and the only one of ours.
  controller.abort();
  for (const error of await Promise.all(calls)) {
    expect(error).toBeInstanceOf(AbortError);
  }
});

test("the last call takes the listener away", async () => {
  const { signal } = abortable();
  let go = () => {};
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  const fetch = async () => {
    await wait;
    return new Response("done");
  };
  const { createOneOperation } = await import("../support/vendor.js");
  const call = createOneOperation({ success: { 200: "text/plain" } }, { baseUrl, fetch });
  const calls = Array.from({ length: 40 }, () => call({ signal }));
  await expect.poll(() => getEventListeners(signal, "abort").length).toBe(1);
  go();
  await Promise.all(calls);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
