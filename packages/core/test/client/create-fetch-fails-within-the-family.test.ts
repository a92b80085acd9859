import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { ApiError, createFetch, DecodeError, type Fetch, InvitekitError } from "../../src/index.js";
import { rejection, startSocketServer } from "../support/server.js";

async function answering(head: string): Promise<string> {
  const answer = `${head}\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok`;
  const server = await startSocketServer((socket) => socket.end(answer, "latin1"));
  return server.url;
}

test.each([600, 999])("status %i, which no Response can have", async (status) => {
  const baseUrl = await answering(`HTTP/1.1 ${status} Odd`);
  const error = await rejection(createFetch({ baseUrl })(`${baseUrl}/pets`));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status, delivery: "unknown" });
});

test("a reason phrase of any bytes is no obstacle", async () => {
  const baseUrl = await answering("HTTP/1.1 200 Tr\xe8s bien");
  const response = await createFetch({ baseUrl })(`${baseUrl}/pets`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("ok");
});

const baseUrl = "https://example.com";
const phrase = () => {
  const response = new Response("ok");
  Object.defineProperty(response, "statusText", { value: "\u4e09" });
  return response;
};
const read = () => {
  const response = new Response("ok");
  response.body?.getReader();
  return response;
};
const ODD: Readonly<Record<string, () => unknown>> = {
  "a body that somebody reads already": read,
  "a reason phrase outside of Latin-1": phrase,
  "nothing at all": () => undefined,
  "a text": () => "ok",
  "an object with a status": () => ({ ok: true, status: 200 }),
  "a body that is no web stream": () => ({
    ...{ ok: true, status: 200, headers: new Headers(), statusText: "" },
    body: Readable.from(["ok"]),
  }),
};

test.each(Object.entries(ODD))("a `fetch` that resolves with %s", async (_, make) => {
  const send = createFetch({ baseUrl, fetch: (async () => make()) as Fetch });
  const ended: unknown = await send(`${baseUrl}/pets`, { method: "POST" }).catch((error) => error);
  if (!(ended instanceof Response)) {
    expect(ended).toBeInstanceOf(InvitekitError);
    expect((ended as InvitekitError).delivery).not.toBe("not-sent");
  }
});

test("a success that can't be read is a DecodeError", async () => {
  const error = await rejection(createFetch({ baseUrl, fetch: async () => read() })(baseUrl));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ delivery: "applied", kind: "truncated" });
});

test("an answer that comes too late ends no process, whatever its body is", async () => {
  const body = Readable.from(["late"]);
  const unhandled: unknown[] = [];
  const hear = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", hear);
  try {
    let answer = (_: unknown) => {};
    const late = new Promise((resolve) => {
      answer = resolve;
    });
    const send = createFetch({ baseUrl, timeoutMs: 5, fetch: () => late as Promise<Response> });
    await rejection(send(baseUrl, { method: "POST" }));
    answer({ ok: true, status: 200, headers: new Headers(), body });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", hear);
  }
});
