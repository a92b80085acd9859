import { expect, expectTypeOf, test } from "vitest";
import { ConfigError, createFetch } from "../../src/index.js";
import { json, startServer } from "../support/server.js";
import { createExampleClient, createOneOperation, type ExampleOptions } from "../support/vendor.js";

const user = { id: "u", email: "ada@example.com" };

function refusal(make: () => unknown): ConfigError {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error as ConfigError;
  }
  throw new Error("it was taken");
}

// "s3cret" stands for what must not show up in a message.
test.each([
  null as never,
  "",
  " ",
  "s3cret",
  "/s3cret",
  "//s3cret.example.com",
  "s3cret.example.com",
  "http://s3cret.example.com",
  "HTTP://s3cret.example.com",
  "http://localhost.s3cret.example.com",
  "http://127.0.0.1.s3cret.example.com",
  "http://127.0.0.1@s3cret.example.com",
  "http://127.0.0.1:80@s3cret.example.com",
  "http://localhost\\@s3cret.example.com",
  "http://10.0.0.1/s3cret",
  "http://0.0.0.0/s3cret",
  "http://[::2]/s3cret",
  "http://[::ffff:10.0.0.1]/s3cret",
  "https://s3cret@example.com",
  "https://user:s3cret@example.com",
  "https://@example.com/s3cret",
  "https://example.com?token=s3cret",
  "https://example.com/s3cret?",
  "https://example.com#s3cret",
  "https://example.com/s3cret#",
  "https://exam\nple.com/s3cret",
  "https://example.com/s3cret\n",
  "https://example.com/s3cret\0",
  "https://example.com\x1f",
  " https://example.com/s3cret",
  "https://example.com/s3cret ",
  "https:\\\\example.com\\s3cret",
  "https://",
  "https:///s3cret",
  "https:s3cret.example.com",
  "https://example.com:99999/s3cret",
  "https://exa mple.com/s3cret",
  "ftp://example.com/s3cret",
  "ws://example.com/s3cret",
  "file:///s3cret",
  "data:text/plain,s3cret",
  "javascript:s3cret",
])("%j is refused, unquoted", (baseUrl) => {
  for (const make of [() => createExampleClient({ baseUrl }), () => createFetch({ baseUrl })]) {
    const error = refusal(make);
    expect(error).toMatchObject({ option: "baseUrl", delivery: "not-sent" });
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain("s3cret");
  }
});

test.each([7, {}, [], true, () => "https://example.com"])("%s is refused", (baseUrl) => {
  expect(refusal(() => createExampleClient({ baseUrl: baseUrl as never })).option).toBe("baseUrl");
});

async function urlFor(options: ExampleOptions): Promise<string> {
  const sent: string[] = [];
  const client = createExampleClient({
    ...options,
    fetch: async (url) => {
      sent.push(url);
      return Response.json(user);
    },
  });
  await client.getUser({ userId: "u" });
  return sent.join();
}

test.each<[string | URL, string]>([
  ["https://example.com", "https://example.com/users/u"],
  ["https://example.com/", "https://example.com/users/u"],
  ["https://example.com//", "https://example.com/users/u"],
  ["https://example.com:8443", "https://example.com:8443/users/u"],
  ["https://example.com/api/v1", "https://example.com/api/v1/users/u"],
  ["https://example.com/api/v1/", "https://example.com/api/v1/users/u"],
  ["https://EXAMPLE.com/API", "https://example.com/API/users/u"],
  ["HTTPS://example.com", "https://example.com/users/u"],
  ["http://localhost", "http://localhost/users/u"],
  ["http://127.0.0.1", "http://127.0.0.1/users/u"],
  ["http://[::1]", "http://[::1]/users/u"],
  ["http://localhost:3000", "http://localhost:3000/users/u"],
  ["http://localhost/api", "http://localhost/api/users/u"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000/users/u"],
  ["http://127.0.0.10", "http://127.0.0.10/users/u"],
  ["http://127.1.2.3:3000", "http://127.1.2.3:3000/users/u"],
  ["http://[::1]:3000/api", "http://[::1]:3000/api/users/u"],
  [new URL("https://example.com/api/"), "https://example.com/api/users/u"],
])("%s leads to %s", async (baseUrl, expected) => {
  // As every fetch reads it.
  expect(new URL(await urlFor({ baseUrl })).href).toBe(expected);
});

test("a URL object's userinfo is refused as well", () => {
  const baseUrl = new URL("https://user:s3cret@example.com");
  const error = refusal(() => createExampleClient({ baseUrl }));
  expect(error.option).toBe("baseUrl");
  expect(error.message).not.toContain("s3cret");
});

test.each<[ExampleOptions, string]>([
  [{}, "https://eu.example.com/api/users/u"],
  [{ server: "eu" }, "https://eu.example.com/api/users/u"],
  [{ server: "us" }, "https://us.example.com/api/users/u"],
  [{ server: undefined }, "https://eu.example.com/api/users/u"],
  [{ baseUrl: undefined }, "https://eu.example.com/api/users/u"],
  [{ server: "us", baseUrl: "https://own.example.com" }, "https://own.example.com/users/u"],
])("%j leads to %s", async (options, expected) => {
  expect(await urlFor(options)).toBe(expected);
});

test.each(["s3cret", "", "toString", "__proto__", "constructor", "https://s3cret.example.com"])(
  "a server named %j is unknown",
  (server) => {
    const error = refusal(() => createExampleClient({ server: server as never }));
    expect(error).toMatchObject({ option: "server", delivery: "not-sent" });
    expect(error.message).toContain("eu, us");
    expect(error.message).not.toContain("s3cret");
  },
);

test("a real server below a path prefix", async () => {
  const server = await startServer(json({}));
  const call = createOneOperation({ route: "GET /it" }, { baseUrl: `${server.url}/a/b/` });
  await call();
  expect(server.requests[0]?.url).toBe("/a/b/it");
});

test("types: a server is one of the document's", () => {
  expectTypeOf<ExampleOptions["server"]>().toEqualTypeOf<"eu" | "us" | undefined>();
  expectTypeOf<ExampleOptions["baseUrl"]>().toEqualTypeOf<string | URL | undefined>();
});
