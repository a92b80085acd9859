import type { Delivery, Fetch } from "../../src/index.js";

/**
 * Something that may become of a request. What it means is written from the design's tables, so that it
 * can be held against what the sources make of it.
 */
export interface Step {
  readonly name: string;
  /** Whether the server got the whole request, whatever the client can know of that. */
  readonly isReceived: boolean;
  readonly delivery: Delivery;
  /** Another try may get through: `surely` of what wasn't carried out, `maybe` of the unknown. */
  readonly again?: "surely" | "maybe";
  readonly answer: (signal: AbortSignal | null | undefined) => Promise<Response>;
}

const type = { "content-type": "application/json" };

function answer(
  status: number,
  delivery: Delivery,
  again?: Step["again"],
  headers: Record<string, string> = {},
): Step {
  return {
    name: [status, ...Object.values(headers)].join(" "),
    isReceived: true,
    delivery,
    ...(again && { again }),
    answer: async () => new Response(null, { status, headers }),
  };
}

function success(name: string, body: BodyInit | null, headers: Record<string, string>): Step {
  const delivery = headers === type ? "applied" : "unknown";
  const respond = async () => new Response(body, { status: 200, headers });
  return { name, isReceived: true, delivery, answer: respond };
}

function failure(
  code: string | undefined,
  syscall: string | undefined,
  delivery: Delivery,
  again?: Step["again"],
  isReceived = false,
): Step {
  return {
    name: `${code ?? "Failed to fetch"} ${isReceived ? "after" : "before"} the server got it`,
    isReceived,
    delivery,
    ...(again && { again }),
    answer: () => {
      const cause = Object.assign(new Error("no"), { code, syscall });
      return Promise.reject(new TypeError("fetch failed", { cause }));
    },
  };
}

/** What says that nothing was done. */
export const refusals: readonly Step[] = [
  ...[429, 425].map((status) => answer(status, "rejected", "surely")),
  answer(429, "rejected", "surely", { "retry-after": "2" }),
  answer(429, "rejected", "surely", { "retry-after": "soon" }),
  answer(503, "rejected", "surely", { "retry-after": "1" }),
  answer(503, "rejected", "surely", { "retry-after": "0" }),
  ...[400, 403, 404, 410, 421, 424, 451, 501, 505, 511].map((status) => answer(status, "rejected")),
  ...[307, 308].map((status) => answer(status, "rejected", undefined, { location: "/" })),
  failure("EAI_AGAIN", "getaddrinfo", "not-sent", "surely"),
  failure("ECONNREFUSED", "connect", "not-sent", "surely"),
  failure("ENETUNREACH", "connect", "not-sent", "surely"),
  failure("UND_ERR_CONNECT_TIMEOUT", undefined, "not-sent", "surely"),
  failure("ETIMEDOUT", "connect", "not-sent", "surely"),
  failure("ENOTFOUND", "getaddrinfo", "not-sent"),
  failure("CERT_HAS_EXPIRED", undefined, "not-sent"),
];

/** A credential that isn't taken. */
export const unauthorized: Step = answer(401, "rejected");

/** The same with a key: its first request is still being worked on. Without one, a refusal. */
export const running: Step = answer(422, "rejected");

/** What a vendor with a key answers where it failed. */
export const retryable: Step = answer(500, "unknown", "maybe", { "idempotency-retryable": "true" });

/** After these nobody knows. */
export const unknowns: readonly Step[] = [
  ...[408, 500, 502, 503, 504].map((status) => answer(status, "unknown", "maybe")),
  answer(500, "unknown", "maybe", { "retry-after": "1" }),
  answer(503, "unknown", "maybe", { "retry-after": "-1" }),
  ...[409, 418, 499, 507, 520, 599].map((status) => answer(status, "unknown")),
  ...[301, 302, 303].map((status) => answer(status, "unknown", undefined, { location: "/" })),
  success("a portal's page", "<p>", { "content-type": "text/html" }),
  success("a body of no type", new Uint8Array(2), {}),
  ...[true, false].flatMap((isReceived) => [
    failure("ECONNRESET", "read", "unknown", "maybe", isReceived),
    failure("UND_ERR_SOCKET", undefined, "unknown", "maybe", isReceived),
    failure("EPIPE", "write", "unknown", "maybe", isReceived),
    failure(undefined, undefined, "unknown", "maybe", isReceived),
  ]),
  {
    name: "no answer",
    isReceived: true,
    delivery: "unknown",
    again: "maybe",
    answer: (signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
  },
];

/** The server says that it did it. */
export const carriedOut: Step = success("200", "{}", type);

/** It says so, and the rest can't be read. */
export const unreadable: readonly Step[] = [
  success("an empty 200", null, type),
  success("broken JSON", "{", type),
  success("what isn't UTF-8", Uint8Array.of(0x22, 0xff, 0x22), type),
];

/** Takes one step for each request, the last of them again and again. */
export function createScriptedFetch(steps: readonly Step[]): {
  readonly fetch: Fetch;
  /** The step of each request so far. */
  readonly taken: Step[];
} {
  const taken: Step[] = [];
  return {
    taken,
    fetch: (_url, { signal }) => {
      const step = steps[Math.min(taken.length, steps.length - 1)] as Step;
      taken.push(step);
      return step.answer(signal);
    },
  };
}
