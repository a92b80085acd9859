import { expect, test } from "vitest";
import { importsOf, sources } from "../support/sources.js";

/** Its types are those of the path surface, its serializers write the query. */
const WITH_OPENAPI_FETCH = ["path-client.ts", "call/serialize.ts"];

test("there are sources", () => {
  expect([...sources.keys()]).toContain("index.ts");
});

test.each([...sources])(
  "%s imports nothing but its neighbours, and openapi-fetch in two places",
  (name, text) => {
    const foreign = importsOf(text).filter(
      (specifier) => !/^\.\.?\/([a-z]+\/)?[a-z-]+\.js$/.test(specifier),
    );
    expect(foreign).toEqual(WITH_OPENAPI_FETCH.includes(name) ? ["openapi-fetch"] : []);
  },
);

test.each([...sources])("%s names no global of one runtime", (_name, text) => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  expect(code.match(/\b(process|Buffer|__dirname|require|Deno|Bun|window|document)\b[.([]/g)).toBe(
    null,
  );
});
