import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeForm, type ParameterDescription, serializer } from "../../src/index.js";
import { hasLoneSurrogate, hostileText, hostileUtf8 } from "../support/hostile-text.js";
import { rejection } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

type Parameters = Readonly<Record<string, ParameterDescription>>;

const runs = { numRuns: 2_000 };

/** Calls without a network, and the query of the last one. */
function setUp(parameters: Parameters) {
  let search: string | undefined;
  const call = createOneOperation(
    { route: "GET /it", parameters },
    {
      baseUrl: "https://example.com",
      fetch: async (url) => {
        search = new URL(url).search;
        return Response.json({});
      },
    },
  );
  return async (input: Readonly<Record<string, unknown>>) => {
    search = undefined;
    await call(input);
    return search ?? "nothing was sent";
  };
}

async function entriesFor(parameters: Parameters, input: Readonly<Record<string, unknown>>) {
  return [...new URLSearchParams(await setUp(parameters)(input))];
}

const single = fc.oneof(hostileUtf8, fc.boolean(), fc.double(), fc.bigInt());

test("single values, whatever their parameter is called", async () => {
  await fc.assert(
    fc.asyncProperty(hostileUtf8, single, single, async (name, first, second) => {
      const entries = await entriesFor({ first: { name }, second: {} }, { first, second });
      expect(entries).toEqual([
        [name, String(first)],
        ["second", String(second)],
      ]);
    }),
    runs,
  );
});

test("text without a UTF-8 form is refused, and no other", async () => {
  const queryOf = setUp({ q: {} });
  await fc.assert(
    fc.asyncProperty(hostileText, async (q) => {
      if (hasLoneSurrogate(q)) {
        expect(await rejection(queryOf({ q }))).toMatchObject({ name: "ConfigError", option: "q" });
      } else {
        expect(new URLSearchParams(await queryOf({ q })).get("q")).toBe(q);
      }
    }),
    runs,
  );
});

test("lists, an entry at a time", async () => {
  const parameters: Parameters = { q: { serialize: serializer("form", true) }, other: {} };
  await fc.assert(
    fc.asyncProperty(fc.array(single, { maxLength: 5 }), async (list) => {
      const entries = await entriesFor(parameters, { q: list, other: "other" });
      expect(entries).toEqual([...list.map((entry) => ["q", String(entry)]), ["other", "other"]]);
    }),
    runs,
  );
});

test.each([
  ["form", ","],
  ["pipeDelimited", "|"],
] as const)("lists in one value, style %s", async (style, separator) => {
  const queryOf = setUp({ q: { serialize: serializer(style, false) } });
  await fc.assert(
    fc.asyncProperty(fc.array(hostileUtf8, { minLength: 1, maxLength: 5 }), async (list) => {
      const query = await queryOf({ q: list });
      expect(query.slice(0, 3)).toBe("?q=");
      expect(query.slice(3).split(separator).map(decodeURIComponent)).toEqual(list);
    }),
    runs,
  );
});

const object = fc.dictionary(hostileUtf8, single, { maxKeys: 5 });

test.each([
  ["form", (name: string) => name],
  ["deepObject", (name: string) => `q[${name}]`],
] as const)("objects, style %s", async (style, written) => {
  const parameters: Parameters = { q: { serialize: serializer(style, true) } };
  await fc.assert(
    fc.asyncProperty(object, async (q) => {
      const expected = Object.entries(q).map(([name, value]) => [written(name), String(value)]);
      expect(await entriesFor(parameters, { q })).toEqual(expected);
    }),
    runs,
  );
});

test("forms, which are read like queries", () => {
  const form = fc.dictionary(hostileText, fc.oneof(hostileText, single), { maxKeys: 5 });
  fc.assert(
    fc.property(form, (body) => {
      if (hasLoneSurrogate(Object.entries(body).join("\n"))) {
        expect(() => encodeForm(body)).toThrow();
        return;
      }
      const expected = Object.entries(body).map(([name, value]) => [name, String(value)]);
      expect([...new URLSearchParams(encodeForm(body))]).toEqual(expected);
    }),
    runs,
  );
});
