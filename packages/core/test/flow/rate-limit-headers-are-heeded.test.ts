import { expect, test } from "vitest";
import { createClient, rateLimit } from "../../src/index.js";
import { controlClock } from "../support/controlled-clock.js";
import { rejection } from "../support/server.js";
import { vendor } from "../support/vendor.js";

interface Client {
  it(): Promise<unknown>;
}

/** A client of a vendor whose answers have these headers, one set after the other. */
function createLimited(read: ReturnType<typeof rateLimit>, answers: [number, object][]) {
  const at: number[] = [];
  const operations = {
    it: { route: "POST /it", security: [], success: { 200: "json" } },
  };
  const fetch = async () => {
    const [status, headers] = answers[at.length] ?? [200, {}];
    at.push(performance.now());
    return Response.json({}, { status, headers: { ...headers } });
  };
  const client = createClient<Client>({ ...vendor, rateLimit: read, operations }, { fetch });
  return { at, client };
}

const names = ["X-RateLimit-Remaining", "X-RateLimit-Reset"] as const;
const date = "Sun, 06 Nov 1994 08:49:37 GMT";
const second = Date.parse(date) / 1000;

const forms: [string, ReturnType<typeof rateLimit>, object][] = [
  ["seconds", rateLimit(...names), { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" }],
  [
    "seconds since 1970",
    rateLimit(...names),
    { date, "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${second + 7}` },
  ],
  [
    "milliseconds since 1970",
    rateLimit(...names),
    { date, "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${(second + 7) * 1000}` },
  ],
  [
    "a date",
    rateLimit(...names),
    { date, "x-ratelimit-remaining": "0", "x-ratelimit-reset": "Sun, 06 Nov 1994 08:49:44 GMT" },
  ],
  ["RateLimit", rateLimit("RateLimit"), { ratelimit: "limit=10, remaining=0, reset=7" }],
  ["its later form", rateLimit("RateLimit"), { ratelimit: '"default";r=0;t=7' }],
];

test.each(forms)("a refusal waits for what %s say", async (_form, read, headers) => {
  const clock = controlClock();
  const { at, client } = createLimited(read, [[429, headers]]);
  await clock.settle(client.it());
  expect(at).toEqual([0, 7000]);
});

test.each([
  ["something is left", { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "7" }],
  ["nobody says until when", { "x-ratelimit-remaining": "0" }],
  ["it is nonsense", { "x-ratelimit-remaining": "none", "x-ratelimit-reset": "7" }],
  ["the quota is whole again", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0" }],
])("a refusal is backed off from where %s", async (_where, headers) => {
  const clock = controlClock(0.5);
  const { at, client } = createLimited(rateLimit(...names), [[429, headers]]);
  await clock.settle(client.it());
  expect(at).toEqual([0, 250]);
});

test("one that says longer than a client waits is thrown at once", async () => {
  const clock = controlClock();
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "61" };
  const { at, client } = createLimited(rateLimit(...names), [[429, headers]]);
  expect(await clock.settle(rejection(client.it()))).toMatchObject({ status: 429 });
  expect(at).toEqual([0]);
});

test("a success keeps nobody waiting", async () => {
  controlClock();
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" };
  const { at, client } = createLimited(rateLimit(...names), [[200, headers]]);
  await client.it();
  await client.it();
  expect(at).toEqual([0, 0]);
});

test("a Retry-After is the vendor's answer to this request, and wins", async () => {
  const clock = controlClock();
  const headers = { "retry-after": "3", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" };
  const { at, client } = createLimited(rateLimit(...names), [[429, headers]]);
  await clock.settle(client.it());
  expect(at).toEqual([0, 3000]);
});
