import { isObject } from "../document/openapi.ts";
import { walk } from "../document/walk.ts";

/**
 * A discriminator may name a schema of the document, where others write a reference. In a parsed file,
 * writes all as references to the document, whose path is `root`, or "" in the document itself.
 */
export function qualifyMappings(parsed: unknown, root: string): void {
  walk(parsed, ({ discriminator }) => {
    const mapping = isObject(discriminator) ? discriminator.mapping : undefined;
    for (const [value, schema] of Object.entries(isObject(mapping) ? mapping : {})) {
      if (typeof schema === "string" && /^[\w-]+$/.test(schema)) {
        Object.assign(mapping as object, { [value]: `${root}#/components/schemas/${schema}` });
      }
    }
    return true;
  });
}
