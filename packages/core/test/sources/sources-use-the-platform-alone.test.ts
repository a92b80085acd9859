import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const directory = new URL("../../src/", import.meta.url);
const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

/** What a file imports, types included. */
function importsOf(text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport\(?|\brequire\()\s*["']([^"']+)["']/g);
  return [...specifiers].map(([, specifier]) => specifier as string);
}

/** Its types are those of the path surface, its serializers write the query. */
const WITH_OPENAPI_FETCH = ["path-client.ts", "call/serialize.ts"];

test("there are sources", () => {
  expect(files).toContain("index.ts");
});

test.each(files)(
  "%s imports nothing but its neighbours, and openapi-fetch in two places",
  (name) => {
    const foreign = importsOf(readFileSync(new URL(name, directory), "utf8")).filter(
      (specifier) => !/^\.{1,2}\/[a-z-/]+\.js$/.test(specifier),
    );
    expect(foreign).toEqual(WITH_OPENAPI_FETCH.includes(name) ? ["openapi-fetch"] : []);
  },
);

test.each(files)("%s names no global of one runtime", (name) => {
  const text = readFileSync(new URL(name, directory), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  expect(code.match(/\b(process|Buffer|__dirname|require|Deno|Bun|window|document)\b[.([]/g)).toBe(
    null,
  );
});
