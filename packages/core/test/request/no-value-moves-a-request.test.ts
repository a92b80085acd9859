import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfigError, type ParameterDescription, rawQuery, serializer } from "../../src/index.js";
import { hasLoneSurrogate, hostileText } from "../support/hostile-text.js";
import { createOneOperation } from "../support/vendor.js";

const route = "GET /a/{first}/b/{second}";

/** The URL that the values are sent to, or undefined where they are refused and nothing is sent. */
async function urlOf(
  input: Readonly<Record<string, unknown>>,
  baseUrl = "https://example.com/v1",
  first: ParameterDescription = { in: "path", required: true },
): Promise<URL | undefined> {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    return Response.json({});
  };
  try {
    const parameters = { first, q: {}, raw: { serialize: rawQuery } };
    await createOneOperation({ route, parameters }, { baseUrl, fetch })(input);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ delivery: "not-sent" });
    expect(sent).toEqual([]);
    return undefined;
  }
  expect(sent).toHaveLength(1);
  const url = new URL(sent[0] as string);
  expect(url).toMatchObject({ username: "", password: "", hash: "" });
  return url;
}

function hasDotSegment(value: string): boolean {
  // Some servers take what follows a semicolon for a parameter of the segment, and what was decoded
  // may be read as a URL again.
  const segments = value.split(/[/\\]/).map((segment) => segment.replace(/[;?#].*/s, ""));
  return segments.includes(".") || segments.includes("..");
}

/** Whether a server would leave the segment, which decodes its path once or twice. */
function namesAnotherResource(value: string): boolean {
  const decoded = value.replace(/%([0-9a-f]{2})/gi, (_code, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return hasDotSegment(value) || hasDotSegment(decoded);
}

test("a path value stays one segment, to servers that decode it twice as well", async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (first, second) => {
      const url = await urlOf({ first, second });
      if (!url) {
        const isRefusable = (text: string) =>
          !text || hasLoneSurrogate(text) || /\.|%(25)*2e/i.test(text);
        expect([first, second].some(isRefusable)).toBe(true);
        return;
      }
      sent += 1;
      expect(url.origin).toBe("https://example.com");
      expect(url.search).toBe("");
      const segments = url.pathname.split("/").map(decodeURIComponent);
      expect(segments).toEqual(["", "v1", "a", first, "b", second]);
      for (const value of [first, second]) {
        expect(namesAnotherResource(value)).toBe(false);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(sent).toBeGreaterThan(300);
});

const styles = fc.constantFrom("simple", "label", "matrix");

test("a list in the path stays one segment, whatever its style", async () => {
  const lists = fc.array(hostileText, { minLength: 1, maxLength: 3 });
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(styles, fc.boolean(), lists, async (style, explode, first) => {
      const serialize = serializer(style as "simple", explode);
      const description = { in: "path", required: true, serialize } as const;
      const url = await urlOf({ first, second: "two" }, undefined, description);
      if (!url) {
        return;
      }
      sent += 1;
      const segments = url.pathname.split("/").map(decodeURIComponent);
      expect(segments).toEqual(["", "v1", "a", segments[3], "b", "two"]);
      expect(namesAnotherResource(segments[3] as string)).toBe(false);
    }),
    { numRuns: 3_000 },
  );
  expect(sent).toBeGreaterThan(300);
});

test("a query value, raw or not, changes the query alone", async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (q, raw) => {
      const url = await urlOf({ first: "one", second: "two", q, raw });
      if (!url) {
        expect(hasLoneSurrogate(q) || hasLoneSurrogate(raw)).toBe(true);
        return;
      }
      sent += 1;
      expect(url.origin).toBe("https://example.com");
      expect(url.pathname).toBe("/v1/a/one/b/two");
      expect(url.searchParams.get("q")).toBe(q);
    }),
    { numRuns: 3_000 },
  );
  expect(sent).toBeGreaterThan(300);
});

const host = fc.oneof(
  fc.constantFrom("example.com", "EXAMPLE.com:8443", "localhost", "localhost:3000", "127.0.0.1"),
  fc.constantFrom("[::1]:80", "127.0.0.1.evil.example", "10.0.0.1", "bücher.example", "0x7f.1"),
  fc.domain(),
  fc.ipV4Extended(),
  fc.ipV6().map((address) => `[${address}]`),
  hostileText,
);
const scheme = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("https://", "http://") },
  { weight: 1, arbitrary: fc.constantFrom("HTTPS://", "https:", "https:/", "https:\\\\", "ws://") },
  { weight: 1, arbitrary: hostileText },
);
const segment = fc.oneof(fc.constantFrom("api", "v1", "", "..", ".", "%2e%2e"), hostileText);
const baseUrls = fc.tuple(scheme, host, fc.array(segment, { maxLength: 3 }));

function withoutSlashes(path = ""): string {
  return path.replace(/\/+$/, "");
}

test("a base URL is refused, or leads to the host that stands before its first slash", async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(baseUrls, async ([start, authority, path]) => {
      const baseUrl = [start + authority, ...path].join("/");
      const url = await urlOf({ first: "one", second: "two" }, baseUrl);
      if (!url) {
        return;
      }
      sent += 1;
      const [written] = baseUrl.match(/^https?:\/\/[^/]+/i) as [string];
      expect(url.origin).toBe(new URL(written).origin);
      // Without encryption only to this machine, whose names are known.
      expect(url.origin).toMatch(/^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$)/);
      expect(url.search).toBe("");
      const [prefix, ...others] = url.pathname.split("/a/one/b/two");
      expect(others).toEqual([""]);
      expect(withoutSlashes(prefix)).toBe(withoutSlashes(new URL(baseUrl).pathname));
    }),
    { numRuns: 5_000 },
  );
  expect(sent).toBeGreaterThan(300);
});
