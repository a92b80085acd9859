import { afterEach, expect, test, vi } from "vitest";
import { createFetch } from "../../src/index.js";
import { json, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

afterEach(() => vi.unstubAllGlobals());

/** Notes what Deno's fetch would be given, and sends it. */
async function startNoting() {
  const { url, requests } = await startServer(json({}));
  const bodies: unknown[] = [];
  const fetch = (target: string, init: RequestInit) => {
    bodies.push(init.body);
    return globalThis.fetch(target, init);
  };
  return { bodies, fetch, requests, url };
}

const invitation = { email: "ada@example.com", name: "Ada L\u00f6velace" };

test("what isn't idempotent is a Blob in Deno, which its fetch doesn't send twice", async () => {
  vi.stubGlobal("Deno", {});
  const { bodies, fetch, requests, url } = await startNoting();
  const client = createExampleClient({ baseUrl: url, fetch });
  await client.inviteUser({ body: invitation });
  expect(bodies).toEqual([expect.any(Blob)]);
  const text = JSON.stringify(invitation);
  expect(requests[0]?.body.toString("utf8")).toBe(text);
  expect(requests[0]?.headers).toMatchObject({
    "content-length": `${Buffer.byteLength(text)}`,
    "content-type": "application/json",
  });
});

test("so is a body that isn't there, and `createFetch`", async () => {
  vi.stubGlobal("Deno", {});
  const { bodies, fetch, requests, url } = await startNoting();
  const send = createFetch({ baseUrl: url, fetch });
  await send(`${url}/resend`, { method: "POST" });
  await send(url, { method: "PATCH", body: new Uint8Array([0, 255]) });
  expect(bodies).toEqual([expect.any(Blob), expect.any(Blob)]);
  expect(requests.map(({ body }) => [...body])).toEqual([[], [0, 255]]);
});

test("what may be sent twice stays as it is", async () => {
  vi.stubGlobal("Deno", {});
  const { bodies, fetch, url } = await startNoting();
  const client = createExampleClient({ baseUrl: url, fetch });
  await client.replaceUser({ userId: "1", body: invitation });
  await client.getUser({ userId: "1" });
  expect(bodies).toEqual([JSON.stringify(invitation), undefined]);
});

test("elsewhere a body is what was written", async () => {
  const { bodies, fetch, url } = await startNoting();
  await createExampleClient({ baseUrl: url, fetch }).inviteUser({ body: invitation });
  expect(bodies).toEqual([JSON.stringify(invitation)]);
});
