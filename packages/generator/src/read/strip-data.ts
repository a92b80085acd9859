import { EXTENSIONS } from "../document/extensions.ts";
import { walk } from "../document/walk.ts";

/**
 * Takes example data and foreign extensions out of a parsed file. Nothing is generated from them, and
 * a `$ref` in them is the vendor's data, which must not be followed.
 */
export function stripData(parsed: unknown): void {
  walk(parsed, (node) => {
    for (const key of Object.keys(node)) {
      const isExample = key === "example" || key === "examples";
      if (isExample || (key.startsWith("x-") && !Object.hasOwn(EXTENSIONS, key))) {
        delete node[key];
      }
    }
    return true;
  });
}
