import { walk } from "./walk.ts";

/** The extensions that the generator reads. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  "x-delivery",
  "x-extensible-enum",
  "x-idempotency-key",
  "x-notifies-person",
  "x-oai-name",
  "x-raw-query",
  "x-request-id",
]);

/**
 * Takes example data and foreign extensions out of a parsed file. Nothing is generated from them, and
 * a `$ref` in them is the vendor's data, which must not be followed.
 */
export function stripData(parsed: unknown): void {
  walk(parsed, (node) => {
    for (const key of Object.keys(node)) {
      const isExample = key === "example" || key === "examples";
      if (isExample || (key.startsWith("x-") && !EXTENSIONS.has(key))) {
        delete node[key];
      }
    }
    return true;
  });
}
