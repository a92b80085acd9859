import { expect, test } from "vitest";
import { ConnectionError, type Delivery, TimeoutError } from "../../src/index.js";
import { rejection } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

/** As Node's fetch rejects: a TypeError whose cause is what happened. */
function fetchFailed(cause: unknown): TypeError {
  return new TypeError("fetch failed", { cause });
}

/** As libuv's errors come: with code and system call. */
function systemError(code: string, syscall?: string): Error {
  const message = `${syscall ?? ""} ${code} 203.0.113.7:443`.trim();
  return Object.assign(new Error(message), { errno: -1, code, ...(syscall && { syscall }) });
}

/** As Node's happy eyeballs report: an error for each address. */
function aggregate(code: string, ...errors: Error[]): AggregateError {
  return Object.assign(new AggregateError(errors), { code });
}

function fail(error: unknown): Promise<unknown> {
  const client = createExampleClient({ fetch: () => Promise.reject(error), retry: false });
  return rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
}

const beforeSending = [
  ["ENOTFOUND", "getaddrinfo"],
  ["EAI_AGAIN", "getaddrinfo"],
  ["ECONNREFUSED", "connect"],
  ["EHOSTUNREACH", "connect"],
  ["ENETUNREACH", "connect"],
] as const;

test.each(beforeSending)("%s of %s: not-sent", async (code, syscall) => {
  const error = await fail(fetchFailed(systemError(code, syscall)));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    code,
    delivery: "not-sent",
    attempts: [{ code, delivery: "not-sent" }],
  });
});

test.each([
  ["ETIMEDOUT", systemError("ETIMEDOUT", "connect")],
  ["UND_ERR_CONNECT_TIMEOUT", systemError("UND_ERR_CONNECT_TIMEOUT")],
  [
    "ETIMEDOUT",
    aggregate(
      "ETIMEDOUT",
      systemError("ETIMEDOUT", "connect"),
      systemError("ENETUNREACH", "connect"),
    ),
  ],
])("%s while connecting: a TimeoutError, not-sent", async (code, cause) => {
  const error = await fail(fetchFailed(cause));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ phase: "connect", delivery: "not-sent", attempts: [{ code }] });
});

// Node's X509ErrorCode and ERR_TLS_CERT_ALTNAME_*: the handshake ended, so nothing was sent.
test.each([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_SIGNATURE_FAILURE",
  "CERT_CHAIN_TOO_LONG",
  "CERT_REVOKED",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_FORMAT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
])("%s: not-sent", async (code) => {
  const error = await fail(fetchFailed(systemError(code)));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code, delivery: "not-sent" });
});

test.each<[string, unknown, string | undefined]>([
  ["a reset while reading", systemError("ECONNRESET", "read"), "ECONNRESET"],
  ["a broken pipe while writing", systemError("EPIPE", "write"), "EPIPE"],
  ["ETIMEDOUT of a read", systemError("ETIMEDOUT", "read"), "ETIMEDOUT"],
  ["EHOSTUNREACH of a read", systemError("EHOSTUNREACH", "read"), "EHOSTUNREACH"],
  ["ENETUNREACH of a write", systemError("ENETUNREACH", "write"), "ENETUNREACH"],
  ["ECONNREFUSED of a read", systemError("ECONNREFUSED", "read"), "ECONNREFUSED"],
  ["ETIMEDOUT of nobody knows what", systemError("ETIMEDOUT"), "ETIMEDOUT"],
  ["other side closed", systemError("UND_ERR_SOCKET"), "UND_ERR_SOCKET"],
  ["headers time-out", systemError("UND_ERR_HEADERS_TIMEOUT"), "UND_ERR_HEADERS_TIMEOUT"],
  ["an alert of the server", systemError("ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR"), undefined],
  [
    "an alert of the server, which wants a certificate of ours",
    systemError("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"),
    undefined,
  ],
  ["headers too large", systemError("UND_ERR_HEADERS_OVERFLOW"), "UND_ERR_HEADERS_OVERFLOW"],
  ["a parser's error", systemError("HPE_INVALID_CONSTANT"), "HPE_INVALID_CONSTANT"],
  ["an unheard-of code", systemError("EWHATEVER"), "EWHATEVER"],
  ["no cause", undefined, undefined],
  ["a cause that is text", "fetch failed", undefined],
  ["a cause that is null", null, undefined],
  [
    "one of several addresses reset after the connection",
    aggregate(
      "ECONNREFUSED",
      systemError("ECONNREFUSED", "connect"),
      systemError("ECONNRESET", "read"),
    ),
    "ECONNREFUSED",
  ],
])("%s: unknown", async (_what, cause, code) => {
  const error = await fail(fetchFailed(cause));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown", attempts: [{ delivery: "unknown" }] });
  if (code) {
    expect(error).toMatchObject({ code });
  }
});

test.each([
  "ECONNREFUSED_BY_CACHE",
  "DB_ECONNREFUSED",
  "EAI_AGAIN2",
  "NOTFOUND",
  "CERT",
  "CERT_CACHE_MISS",
  "INVALID_CACHE",
  "UND_ERR_CONNECT_TIMEOUTS",
  "reconnect",
])("%s, which is only like a code that is known: unknown", async (code) => {
  const error = await fail(fetchFailed(systemError(code)));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code, delivery: "unknown" });
  expect(await fail(fetchFailed(systemError("ECONNREFUSED", code)))).toMatchObject({
    delivery: "unknown",
  });
});

test.each([
  ["both refused", "connect", "not-sent"],
  ["one failed in a read", "read", "unknown"],
] as const)("an AggregateError, %s: %s", async (_what, second, delivery: Delivery) => {
  const cause = aggregate(
    "ECONNREFUSED",
    systemError("ECONNREFUSED", "connect"),
    systemError("ECONNREFUSED", second),
  );
  expect(await fail(fetchFailed(cause))).toMatchObject({ code: "ECONNREFUSED", delivery });
});

test.each<[string, unknown]>([
  ["Chromium", new TypeError("Failed to fetch")],
  ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
  ["Safari", new TypeError("Load failed")],
  ["Deno", new TypeError("error sending request for url (https://eu.example.com/api)")],
  ["workerd", new Error("Network connection lost.")],
  ["Bun", Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" })],
])("the words of %s: unknown", async (_runtime, thrown) => {
  const error = await fail(thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("a DOMException's numeric code is no code", async () => {
  const error = await fail(new DOMException("The operation failed", "NetworkError"));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
  expect((error as ConnectionError).code).toBeUndefined();
});

test("a DOMException whose cause has a code tells that", async () => {
  const exception = new DOMException("The operation failed", "NetworkError");
  Object.defineProperty(exception, "cause", { value: systemError("ECONNREFUSED", "connect") });
  expect(await fail(exception)).toMatchObject({ code: "ECONNREFUSED", delivery: "not-sent" });
});

test("another library's AbortError, without an abort of ours, is no abort", async () => {
  const error = await fail(new DOMException("This operation was aborted", "AbortError"));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test.each([undefined, null, "text", 7, Symbol("odd"), {}, () => {}])(
  "what was thrown is %s: unknown",
  async (thrown) => {
    const error = await fail(thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ delivery: "unknown" });
  },
);

/** An error that is its own cause, and notices when it is asked for it again and again. */
function endless(length: number): Error {
  const ring = Array.from({ length }, () => new Error("fetch failed"));
  let reads = 0;
  for (const [index, error] of ring.entries()) {
    Object.defineProperty(error, "cause", {
      get() {
        reads += 1;
        if (reads > 10_000) {
          throw new Error("the chain of causes is followed forever");
        }
        return ring[(index + 1) % length];
      },
    });
  }
  return ring[0] as Error;
}

test.each([1, 2, 3])("a ring of %i causes ends", async (length) => {
  const error = await fail(endless(length));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ delivery: "unknown" });
});

test("a fetch that throws at once is one that rejects", async () => {
  const client = createExampleClient({
    fetch: () => {
      throw fetchFailed(systemError("ECONNRESET", "read"));
    },
    retry: false,
  });
  const error = await rejection(client.ping());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code: "ECONNRESET", delivery: "unknown" });
});
