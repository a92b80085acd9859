import { expect, test } from "vitest";
import { ConfigError, type ParameterDescription, rawQuery, serializer } from "../../src/index.js";
import { json, rejection, startServer } from "../support/server.js";
import { createOneOperation } from "../support/vendor.js";

/** The query that arrives for one value of a parameter `q`. */
async function queryOf(value: unknown, description: ParameterDescription = {}): Promise<string> {
  const server = await startServer(json({}));
  const call = createOneOperation(
    { route: "GET /it", parameters: { q: description } },
    { baseUrl: server.url },
  );
  await call({ q: value });
  return server.requests[0]?.url.slice("/it".length) ?? "nothing arrived";
}

async function refusal(value: unknown, description: ParameterDescription = {}): Promise<unknown> {
  const server = await startServer(json({}));
  const call = createOneOperation(
    { route: "GET /it", parameters: { q: description } },
    { baseUrl: server.url },
  );
  const error = await rejection(call({ q: value }));
  expect(server.requests).toHaveLength(0);
  return error;
}

test.each<[unknown, string]>([
  ["text", "?q=text"],
  ["", "?q="],
  [0, "?q=0"],
  [false, "?q=false"],
  ["a&b=c#d?e/f+g", "?q=a%26b%3Dc%23d%3Fe%2Ff%2Bg"],
  ["a b", "?q=a%20b"],
  ["\r\n", "?q=%0D%0A"],
  ["..", "?q=.."],
  ["é🔑", "?q=%C3%A9%F0%9F%94%91"],
  [undefined, ""],
  [null, ""],
])("%j is written as %j", async (value, written) => {
  expect(await queryOf(value)).toBe(written);
});

test.each<[string, unknown]>([
  ["an object", { a: 1 }],
  ["a list", ["a"]],
  ["a lone surrogate", "\ud800"],
  ["a symbol", Symbol("q")],
])("%s, where the document wants a single value, is refused", async (_what, value) => {
  const error = await refusal(value);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "q", delivery: "not-sent" });
});

test("a required one that is missing is refused", async () => {
  const error = await refusal(undefined, { required: true });
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "q" });
});

test("a filled-in one is sent, unless another is given", async () => {
  expect(await queryOf(undefined, { value: 1 })).toBe("?q=1");
  expect(await queryOf(0, { value: 1 })).toBe("?q=0");
});

test("a name is encoded, too", async () => {
  expect(await queryOf("v", { name: "filter[a b]&" })).toBe("?filter%5Ba%20b%5D%26=v");
});

const list = ["a b", "c&d", "é"];
const object = { "a b": "1 2", c: "&" };

test.each<[Parameters<typeof serializer>, unknown, string]>([
  [["form", true], list, "?q=a%20b&q=c%26d&q=%C3%A9"],
  [["form", false], list, "?q=a%20b,c%26d,%C3%A9"],
  [["spaceDelimited", false], list, "?q=a%20b%20c%26d%20%C3%A9"],
  [["pipeDelimited", false], list, "?q=a%20b|c%26d|%C3%A9"],
  [["form", true], object, "?a%20b=1%202&c=%26"],
  [["form", false], object, "?q=a%20b,1%202,c,%26"],
  [["deepObject", true], object, "?q[a%20b]=1%202&q[c]=%26"],
  [["form", true], [], ""],
  [["form", true], {}, ""],
])("style %j of %j is %s", async (style, value, written) => {
  expect(await queryOf(value, { serialize: serializer(...style) })).toBe(written);
});

test("what is undefined in an object is left out", async () => {
  const serialize = serializer("deepObject", true);
  expect(await queryOf({ a: undefined, b: 1 }, { serialize })).toBe("?q[b]=1");
});

test.each<[string, string]>([
  ["text", "?q=text"],
  ["a&b", "?q=a%26b"],
])("a single value for a list, %j, arrives whole", async (value, written) => {
  expect(await queryOf(value, { serialize: serializer("form", true) })).toBe(written);
});

test("a single number for a list isn't lost", async () => {
  expect(await queryOf(7, { serialize: serializer("form", true) })).toBe("?q=7");
});

test.each<[string, unknown]>([
  ["a list in a list", [["a"]]],
  ["an object in an object", { a: { b: 1 } }],
  ["a lone surrogate in a list", ["\ud800"]],
])("%s has no form and is refused", async (_what, value) => {
  const error = await refusal(value, { serialize: serializer("form", true) });
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "q" });
});

test("a list that is empty leaves the other parameters alone", async () => {
  const server = await startServer(json({}));
  const call = createOneOperation(
    { route: "GET /it", parameters: { ids: { serialize: serializer("form", true) }, page: {} } },
    { baseUrl: server.url },
  );
  await call({ ids: [], page: 2 });
  await call({ ids: ["a"], page: 2 });
  expect(server.requests.map(({ url }) => url)).toEqual(["/it?page=2", "/it?ids=a&page=2"]);
});

test.each<[string, string]>([
  ["eq(status,active)&limit=10", "?eq(status,active)&limit=10"],
  ["a#b", "?a%23b"],
  ["a\nb", "?a%0Ab"],
  ["a\r\n\tb", "?a%0D%0A%09b"],
  ["a b", "?a%20b"],
  ["a%20b", "?a%20b"],
  ["é", "?%C3%A9"],
  ["/../..", "?/../.."],
])("a raw query %j arrives as %s", async (value, written) => {
  expect(await queryOf(value, { serialize: rawQuery })).toBe(written);
});

test("a raw query with a lone surrogate is refused", async () => {
  const error = await refusal("eq(a,\ud800)", { serialize: rawQuery });
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ option: "q" });
});

test("a raw query can stand beside other parameters", async () => {
  const server = await startServer(json({}));
  const call = createOneOperation(
    { route: "GET /it", parameters: { page: {}, rql: { serialize: rawQuery } } },
    { baseUrl: server.url },
  );
  await call({ page: 1, rql: "eq(a,b)" });
  expect(server.requests[0]?.url).toBe("/it?page=1&eq(a,b)");
});

test("a required list without an entry is refused: the request would be another one", async () => {
  const serialize = serializer("form", true);
  const call = createOneOperation({ parameters: { ids: { required: true, serialize } } });
  expect(await rejection(call({ ids: [] }))).toMatchObject({ name: "ConfigError", option: "ids" });
});
