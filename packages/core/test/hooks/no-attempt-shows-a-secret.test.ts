import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type AttemptEvent,
  type CredentialContext,
  createFetch,
  type Fetch,
  InvitekitError,
  reconcile,
} from "../../src/index.js";
import { controlClock, turn } from "../support/controlled-clock.js";
import { later, reset, silence, startScript } from "../support/script.js";
import type { Answer } from "../support/server.js";
import { createExampleClient, type ExampleOptions } from "../support/vendor.js";

// Each unlike anything else, and with characters that encodings change.
const hidden = {
  credential: "cr3dential+/first=&%41",
  renewed: "cr3dential+/second=&%41",
  email: "adä.b0dy+tag@example.com",
  query: "qu€ry v4lue/?&=+%41",
  path: "p4th v/lue+ü%41",
  header: "he4der+v/lue=%41",
};

/** A value as it may show up: in clear, in a URL, in a form, in JSON, in base64 at any offset. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    // What its neighbours have a part in is left out.
    return text.slice(offset && 4, -4);
  });
  const url = encodeURIComponent(value);
  return [
    value,
    url,
    encodeURI(value),
    url.replaceAll("%20", "+"),
    new URLSearchParams({ value }).toString().slice("value=".length),
    JSON.stringify(value).slice(1, -1),
    bytes.toString("latin1"),
    bytes.toString("hex"),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}

const forms = Object.values(hidden).flatMap(formsOf);

/** Every text in which a value could get into a log, and those of its causes. */
function textsOf(value: unknown): string[] {
  const texts = [inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true })];
  for (let each = value, depth = 0; each && depth < 10; depth += 1) {
    const object = Object(each);
    const own = Reflect.ownKeys(object).map((key) => [String(key), Reflect.get(object, key)]);
    texts.push(String(each), `${object.message}`, `${object.stack}`);
    texts.push(JSON.stringify(each) ?? "", JSON.stringify(Object.fromEntries(own)));
    each = object.cause;
  }
  return texts;
}

const printed: unknown[] = [];
const console_ = ["log", "info", "warn", "error", "debug", "trace"] as const;

beforeEach(() => {
  printed.length = 0;
  for (const name of console_) {
    vi.spyOn(console, name).mockImplementation((...values) => void printed.push(values));
  }
  vi.spyOn(process, "emitWarning").mockImplementation((...values) => void printed.push(values));
});

afterEach(() => {
  vi.restoreAllMocks();
});

function expectNothingShown(values: readonly unknown[]): void {
  const texts = values.flatMap(textsOf);
  const found = forms.filter((form) => texts.some((text) => text.includes(form)));
  expect(found).toEqual([]);
}

test("the search finds what it looks for", () => {
  const { credential, email } = hidden;
  for (const shown of [
    new Error(`failed: ${email}`),
    new Error("failed", { cause: { deep: [encodeURIComponent(credential)] } }),
    Object.assign(new Error("failed"), { sent: Buffer.from(`:${credential}:`).toString("base64") }),
    { url: `https://example.com/?q=${new URLSearchParams({ q: hidden.query })}` },
    Object.defineProperty({}, "quiet", { value: hidden.path, enumerable: false }),
  ]) {
    expect(() => expectNothingShown([shown])).toThrow();
  }
});

/** A `fetch` that quotes everything that it was given, wherever it can. */
function quoting(settle: (quote: string, sent: object) => Response | Promise<Response>): Fetch {
  return (url, init) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const sent = { url, init, headers, base64: Buffer.from(`${headers.authorization}`) };
    return Promise.resolve(settle(JSON.stringify(sent), sent));
  };
}

function rejecting(code: string | undefined, syscall?: string): Fetch {
  return quoting((quote, sent) => {
    const cause = Object.assign(new Error(quote, { cause: sent }), { code, syscall, sent });
    throw Object.assign(new TypeError(quote, { cause }), sent);
  });
}

/** The body breaks off with an error that quotes, too. */
const breaking = quoting((quote) => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error(quote)) });
  return new Response(body, { headers: { "content-type": "application/json" } });
});

const portal = "https://portal.example/";

const stubs: [string, Fetch][] = [
  ["ECONNREFUSED", rejecting("ECONNREFUSED", "connect")],
  ["ENOTFOUND", rejecting("ENOTFOUND", "getaddrinfo")],
  ["ECONNRESET", rejecting("ECONNRESET", "read")],
  ["UND_ERR_CONNECT_TIMEOUT", rejecting("UND_ERR_CONNECT_TIMEOUT")],
  ["CERT_HAS_EXPIRED", rejecting("CERT_HAS_EXPIRED")],
  ["an error without a code", rejecting(undefined)],
  [
    "an error of another runtime, which is no TypeError",
    quoting((quote, sent) => {
      throw Object.assign(new Error(quote), { errno: 0, code: "ConnectionRefused", ...sent });
    }),
  ],
  [
    "an error that has the platform's among its causes",
    quoting((quote) => {
      const errors = [new TypeError(quote)];
      throw new Error("wrapped", { cause: new AggregateError(errors, "wrapped again") });
    }),
  ],
  ["a body that breaks off", breaking],
  [
    "a redirect to what was asked for",
    quoting((_quote, sent) => {
      const token = encodeURIComponent(hidden.credential);
      const query = `?from=${encodeURIComponent(Object(sent).url)}&token=${token}#${token}`;
      return new Response(null, { status: 302, headers: { location: portal + query } });
    }),
  ],
];

const stall: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write("{");
};

interface ServerFault {
  readonly answers: readonly Answer[];
  readonly options?: ExampleOptions;
  /** What is waited for until a time limit passes. */
  readonly hangs?: "headers" | "body";
}

const type = { "content-type": "application/json" };

const servers: Record<string, ServerFault> = {
  "429, again and again": { answers: [later("1")] },
  "429 that isn't waited for": { answers: [later("86400")] },
  "503": { answers: [later("1", 503)] },
  "500": { answers: [{ status: 500 }] },
  "400": { answers: [{ status: 400, body: "{}" }] },
  "a reset": { answers: [reset] },
  "401, again and again": { answers: [{ status: 401 }] },
  "401, then a reset": { answers: [{ status: 401 }, reset] },
  "no answer": { answers: [silence], hangs: "headers" },
  "no answer in all": {
    answers: [silence],
    options: { totalTimeoutMs: 1000 },
    hangs: "headers",
  },
  "a body that stalls": { answers: [stall], hangs: "body" },
  "a body that is too large": {
    answers: [{ headers: type, body: "[1,2,3]" }],
    options: { maxResponseBytes: 3 },
  },
  "broken JSON": { answers: [{ headers: type, body: "{" }] },
  "another media type": { answers: [{ headers: { "content-type": "text/html" }, body: "<p>" }] },
};

/** Credentials that are renewed, and everything else that is secret. */
const auth = {
  bearer: ({ reason }: CredentialContext) =>
    reason === "initial" ? hidden.credential : hidden.renewed,
};
const common = { userId: hidden.path, headers: { "x-note": hidden.header } };
const body = { email: hidden.email };

type Call = (options: ExampleOptions) => Promise<unknown>;

function create(options: ExampleOptions) {
  return createExampleClient({ auth, ...options });
}

const calls: Record<string, Call> = {
  "a write": (options) => create(options).replaceUser({ ...common, body }),
  "a read": (options) => create(options).getUser({ ...common, filter: hidden.query }),
  "a write by path": async (options) => {
    const params = { path: { userId: hidden.path } };
    const { headers } = common;
    const { error } = await create(options).PUT("/users/{userId}", { params, headers, body });
    throw error;
  },
  "a look-up that fails as well": (options) => {
    const client = create(options);
    return reconcile(
      () => client.replaceUser({ ...common, body }),
      () => client.getUser({ ...common, filter: hidden.query }),
    );
  },
};

/** What a call rejects with, and what its hooks hear on the way. */
function shownBy(call: Call, options: ExampleOptions) {
  const clock = controlClock();
  const events: AttemptEvent[] = [];
  const onAttempt = (event: AttemptEvent) => events.push(event);
  let error: unknown;
  const outcome = call({ ...options, onAttempt }).catch((thrown: unknown) => {
    error = thrown;
  });
  return { clock, events, outcome: outcome.then(() => error) };
}

/** The same of a server with a fault, whose time limits pass where it hangs. */
async function shownWith(call: Call, { answers, options, hangs }: ServerFault) {
  const server = await startScript(...answers);
  // One request a call, so that it is known how many hang.
  const retry = hangs ? false : undefined;
  const { clock, events, outcome } = shownBy(call, {
    baseUrl: server.url,
    retry,
    ...options,
  });
  let isOver = false;
  void outcome.then(() => {
    isOver = true;
  });
  for (let hung = 0; hangs && !isOver; await turn()) {
    if ((hangs === "body" ? events : server.requests).length > hung) {
      hung += 1;
      await clock.next();
    }
  }
  return { events, error: await clock.settle(outcome) };
}

describe.each(Object.entries(calls))("%s", (_what, call) => {
  test.each(stubs)("with a fetch that fails with %s", async (_fault, fetch) => {
    const { clock, events, outcome } = shownBy(call, { fetch });
    const error = await clock.settle(outcome);
    expect(error).toBeInstanceOf(InvitekitError);
    expect(events).not.toEqual([]);
    expectNothingShown([error, ...events, ...printed]);
  });

  test.each(Object.entries(servers))("with a server that gives %s", async (_fault, fault) => {
    const { error, events } = await shownWith(call, fault);
    expect(error).toBeInstanceOf(InvitekitError);
    expect(events).not.toEqual([]);
    expectNothingShown([error, ...events, ...printed]);
  });
});

test("a success tells its hooks nothing either", async () => {
  const answers = [{ status: 401 }, later("1"), { headers: type, body: "{}" }];
  const { error, events } = await shownWith(calls["a write"] as Call, { answers });
  expect(error).toBeUndefined();
  expect(events).toHaveLength(3);
  expectNothingShown([...events, ...printed]);
});

describe("`createFetch`", () => {
  const send: Call = ({ baseUrl = "https://example.com", fetch, onAttempt }) => {
    const query = new URLSearchParams({ q: hidden.query });
    const url = `${baseUrl}/${encodeURIComponent(hidden.path)}?${query}`;
    const headers = { "x-note": hidden.header };
    const init = { method: "PUT", headers, body: JSON.stringify(body) };
    return createFetch({ baseUrl, auth, fetch, onAttempt, retry: false })(url, init);
  };

  test.each(stubs.filter(([fault]) => !fault.includes("body")))(
    "with a fetch that fails with %s",
    async (_fault, fetch) => {
      const { clock, events, outcome } = shownBy(send, { fetch });
      const error = await clock.settle(outcome);
      expect(error).toBeInstanceOf(InvitekitError);
      expectNothingShown([error, ...events, ...printed]);
    },
  );

  test.each<[string, ServerFault]>([
    ["a reset", { answers: [reset] }],
    ["no answer", { answers: [silence], hangs: "headers" }],
    ["a body that stalls", { answers: [stall], hangs: "body" }],
    ["a redirect", { answers: [{ status: 307, headers: { location: "/" } }] }],
  ])("with a server that gives %s", async (_fault, fault) => {
    const { error, events } = await shownWith(send, fault);
    expect(error).toBeInstanceOf(InvitekitError);
    expectNothingShown([error, ...events, ...printed]);
  });
});
