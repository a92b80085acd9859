import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfigError } from "../../src/index.js";
import { hostileText } from "../support/hostile-text.js";
import { json, startServer } from "../support/server.js";
import { createExampleClient, type GetUserInput, secrets } from "../support/vendor.js";

/** Makes calls to a real server, and tells what arrives. */
async function setUp() {
  const server = await startServer(json({ id: "u", email: "ada@example.com" }));
  const client = createExampleClient({ baseUrl: server.url });
  const arrived = server.requests as unknown[];

  /** Names and values as they came over the wire; undefined where the call is refused. */
  async function headersOf(input: Omit<GetUserInput, "userId">) {
    arrived.length = 0;
    try {
      await client.getUser({ userId: "u", ...input });
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ delivery: "not-sent" });
      expect(arrived).toEqual([]);
      return undefined;
    }
    expect(server.requests).toMatchObject([{ method: "GET", url: "/users/u" }]);
    const { rawHeaders = [], headers = {} } = server.requests[0] ?? {};
    const names = rawHeaders.filter((_text, index) => index % 2 === 0);
    return { names: names.map((name) => name.toLowerCase()).sort(), headers };
  }

  const { names: usual = [], headers } = (await headersOf({})) ?? {};
  expect(headers).toMatchObject({ "x-api-key": secrets.apiKey, host: new URL(server.url).host });
  return { headersOf, usual, host: headers?.host };
}

const latin1 = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const visible = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
const values = fc.oneof(
  hostileText,
  fc.string({ unit: visible, maxLength: 12 }),
  fc.string({
    unit: fc.oneof({ weight: 9, arbitrary: visible }, { weight: 1, arbitrary: latin1 }),
  }),
);

/** As every header's value is read: without spaces, tabs and line breaks around it. */
function trimmed(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
}

test("a header's value is refused, or arrives as the value of that header alone", async () => {
  const { headersOf, usual, host } = await setUp();
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(values, values, async (one, tenant) => {
      const arrived = await headersOf({ headers: { "x-one": one }, "x-tenant": tenant });
      // RFC 9110, section 5.5: tabs, what is visible, and the bytes above ASCII.
      const isRefused = [one, tenant].some((text) => /[^\t\x20-\x7e\x80-\xff]/.test(trimmed(text)));
      expect(arrived === undefined).toBe(isRefused);
      if (!arrived) {
        return;
      }
      sent += 1;
      expect(arrived.names).toEqual([...usual, "x-one", "x-tenant"].sort());
      expect(arrived.headers).toMatchObject({
        host,
        "x-api-key": secrets.apiKey,
        "x-one": trimmed(one),
        "x-tenant": trimmed(tenant),
      });
    }),
    { numRuns: 1_500 },
  );
  expect(sent).toBeGreaterThan(150);
});

const token = fc.string({
  unit: fc.constantFrom(..."abcXYZ019!#$%&'*+-.^_`|~"),
  minLength: 1,
  maxLength: 12,
});
const names = fc
  .oneof(
    token,
    hostileText,
    fc.mixedCase(
      fc.constantFrom("x-one", "accept", "user-agent", "content-type", "x-forwarded-host"),
    ),
    fc.mixedCase(
      fc.constantFrom("authorization", "cookie", "host", "connection", "te", "x-api-key"),
    ),
    fc.mixedCase(fc.constantFrom("content-length", "transfer-encoding", "upgrade", "x-session")),
  )
  // Node's fetch leaves this one out.
  .filter((name) => name !== "__proto__");

test("a header's name is refused, or arrives as that header alone", async () => {
  const { headersOf, usual, host } = await setUp();
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const arrived = await headersOf({ headers: { [name]: "given" } });
      if (!arrived) {
        return;
      }
      sent += 1;
      expect(arrived.names).toEqual([...new Set([...usual, name.toLowerCase()])].sort());
      expect(arrived.headers).toMatchObject({
        host,
        "x-api-key": secrets.apiKey,
        [name.toLowerCase()]: "given",
      });
    }),
    { numRuns: 1_500 },
  );
  expect(sent).toBeGreaterThan(150);
});
