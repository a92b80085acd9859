import { describe, expect, test } from "vitest";
import {
  type CallOptions,
  ConnectionError,
  createFetch,
  type Fetch,
  TimeoutError,
} from "../../src/index.js";
import { stopClock } from "../support/clock.js";
import { createKeyedClient } from "../support/keyed.js";
import { failToConnect } from "../support/script.js";
import { rejection } from "../support/server.js";
import { until } from "../support/until.js";
import { createExampleClient, type ExampleOptions } from "../support/vendor.js";

const invitation = { body: { email: "ada@example.com" } };
const type = { "content-type": "application/json" };

function answer(status: number, body: BodyInit | null = null, headers: HeadersInit = type): Fetch {
  return async () => new Response(body, { status, headers });
}

async function messageOf(call: Promise<unknown>): Promise<string> {
  return ((await rejection(call)) as Error).message;
}

function invite(options: ExampleOptions, call: CallOptions = {}): Promise<string> {
  return messageOf(createExampleClient(options).inviteUser({ ...invitation, ...call }));
}

describe("a time limit: what was waited for, the option and its value", () => {
  const hang = () => new Promise<never>(() => {});
  // A stream that is pulled when it is read, and no earlier.
  const WHEN_READ = { highWaterMark: 0 };

  /** What to hang in, and how: tells once it has come there. */
  const places: [string, string, (onReach: () => void) => ExampleOptions][] = [
    ["credentials", "not-sent", (onReach) => ({ auth: { bearer: reach(onReach) } })],
    ["headers", "unknown", (onReach) => ({ fetch: reach(onReach) })],
    [
      "body",
      "applied",
      (onReach) => ({
        fetch: () => answer(201, new ReadableStream({ pull: reach(onReach) }, WHEN_READ))("", {}),
      }),
    ],
  ];
  function reach(onReach: () => void): () => Promise<never> {
    return () => {
      onReach();
      return hang();
    };
  }

  test.each(places)("no %s", async (phase, delivery, options) => {
    const clock = stopClock();
    for (const limit of ["timeoutMs", "totalTimeoutMs"]) {
      let isReached = false;
      const given = options(() => {
        isReached = true;
      });
      const message = invite({ ...given, [limit]: 7000 });
      await until(
        () => isReached,
        () => phase,
      );
      await clock.passes(7000);
      expect(await message).toBe(
        `example.inviteUser: no ${phase} within ${limit} (7000) (delivery: ${delivery})`,
      );
    }
  });

  test("the limit that the call wasn't given is the default", async () => {
    const clock = stopClock();
    const message = invite({ fetch: hang });
    await clock.passes(30_000);
    expect(await message).toBe(
      "example.inviteUser: no headers within timeoutMs (30000) (delivery: unknown)",
    );
  });

  test("the platform's own: its code", async () => {
    const fetch = failToConnect("UND_ERR_CONNECT_TIMEOUT");
    const error = await rejection(createExampleClient({ fetch, retry: false }).ping());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      phase: "connect",
      message: "example.ping: no answer came (UND_ERR_CONNECT_TIMEOUT) (delivery: not-sent)",
    });
  });
});

test.each<[string, Fetch, string]>([
  ["a status", answer(403), "status 403 (delivery: rejected)"],
  ["another", answer(500, "{}"), "status 500 (delivery: unknown)"],
  ["empty", answer(201), "status 201, but the body can't be read: empty (delivery: applied)"],
  ["no JSON", answer(201, "{"), "status 201, but the body can't be read: json (delivery: applied)"],
  [
    "a page",
    answer(200, "<p>", { "content-type": "text/html" }),
    "status 200, but the body can't be read: media-type (delivery: unknown)",
  ],
  [
    "a redirect",
    answer(307, null, { location: "/" }),
    "redirects are not followed (delivery: rejected)",
  ],
  [
    "no connection",
    failToConnect("ENOTFOUND", "getaddrinfo"),
    "no answer came (ENOTFOUND) (delivery: not-sent)",
  ],
  [
    "a browser's failure",
    () => Promise.reject(new TypeError("Failed to fetch")),
    "no answer came (the platform doesn't say why) (delivery: unknown)",
  ],
  [
    "a fetch of one's own that fails",
    () => Promise.reject(new Error("the circuit is open")),
    "no answer came (see the cause) (delivery: unknown)",
  ],
])("an answer: %s", async (_what, fetch, message) => {
  expect(await invite({ fetch })).toBe(`example.inviteUser: ${message}`);
});

test("too large an answer", async () => {
  expect(await invite({ fetch: answer(201, '"1234567890"'), maxResponseBytes: 5 })).toBe(
    "example.inviteUser: status 201, but the body can't be read: too-large (delivery: applied)",
  );
});

describe("what is refused: the option, the problem, what to do", () => {
  const fetch = answer(201, "{}");
  const client = createExampleClient({ fetch });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      "an unknown path",
      () => createExampleClient({ fetch }).GET("/user" as never, {} as never),
      "example: `path` is not one of POST /users/invite, GET /users/{userId}, ",
    ],
    [
      "an unknown name",
      () => client.getUser({ userId: "u", user: "u" } as never),
      "example.getUser: `user` is not one of details, headers, signal, timeoutMs, ",
    ],
    [
      "no body",
      () => client.inviteUser({} as never),
      "example.inviteUser: `body` is missing or can't be ",
    ],
    [
      "no parameter",
      () => client.listUsers({ page: undefined as never }),
      "example.listUsers: `page` is missing (",
    ],
    [
      "dots",
      () => client.getUser({ userId: ".." }),
      "example.getUser: `userId` must be text, and neither empty nor dots (",
    ],
    [
      "a header of the client's",
      () => client.ping({ headers: { Host: "x" } }),
      "example.ping: `headers.Host` can't be set (",
    ],
    [
      "two lines",
      () => client.ping({ headers: { "x-one": "a\nb" } }),
      "example.ping: `headers.x-one` isn't a valid header (",
    ],
    [
      "an empty token",
      () => createExampleClient({ auth: { bearer: "" } }).inviteUser(invitation),
      "example.inviteUser: `auth.bearer` is empty (delivery: not-sent)",
    ],
    [
      "a credential that isn't there",
      () => createExampleClient({ auth: { session: "s" } }).getUser({ userId: "u" }),
      "example.getUser: `auth` must contain apiKey or bearer (",
    ],
    [
      "a provider that failed",
      () =>
        createExampleClient({ auth: { bearer: () => Promise.reject() } }).listUsers({ page: 1 }),
      "example.listUsers: `auth.bearer` failed (",
    ],
    [
      "a key",
      () => createKeyedClient({}).it({ idempotencyKey: "" }),
      "example.it: `idempotencyKey` must be 1 to 255 visible ASCII characters (",
    ],
    [
      "a key as a header",
      () => createKeyedClient({}).it({ headers: { "idempotency-key": "k" } }),
      "example.it: `headers.Idempotency-Key` must be given as `idempotencyKey` (",
    ],
  ])("%s", async (_what, call, message) => {
    expect(await messageOf(call())).toContain(message);
    expect(await messageOf(call())).toMatch(/ \(delivery: not-sent\)$/);
  });

  test("a base URL", () => {
    expect(() => createExampleClient({ baseUrl: "http://example.com" })).toThrow(
      /^example: `baseUrl` must be https \(http on loopback\) without user or query \(delivery: not-sent\)$/,
    );
  });
});

describe("`createFetch` has no operation to name", () => {
  const baseUrl = "https://example.com";

  test.each<[string, Parameters<ReturnType<typeof createFetch>>, string]>([
    ["another origin", ["https://example.org/s3cret"], "`path` must stay on https://example.com ("],
    ["no URL", ["/s3cret"], "`input` must be a valid request with an absolute URL ("],
  ])("%s", async (_what, request, message) => {
    const text = await messageOf(createFetch({ baseUrl })(...request));
    expect(text.startsWith(message)).toBe(true);
  });

  test("a failure", async () => {
    const fetch = failToConnect("ECONNRESET", "read");
    const error = await rejection(createFetch({ baseUrl, fetch, retry: false })(baseUrl));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toBe("no answer came (ECONNRESET) (delivery: unknown)");
  });
});
