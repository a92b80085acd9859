import { isReference, type OpenApiDocument, type Schema } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import { walk } from "../document/walk.ts";

// Since 3.1, what stands beside a reference to a schema holds as well.
const BESIDE_REFERENCES = [
  ...["additionalProperties", "allOf", "anyOf", "const", "enum", "oneOf", "patternProperties"],
  ...["properties", "required"],
];

/** Writes rare ways to say what a schema allows as the usual ones. */
export function writeUsualSchemas(document: OpenApiDocument, places: Places): Problem[] {
  const warnings: Problem[] = [];
  const isNewer = !document.openapi.startsWith("3.0");
  walk(document, (node) => {
    const schema = node as Schema;
    if (schema.const === null) {
      delete schema.const;
      schema.type = "null";
    }
    for (const key of ["const", "enum"] as const) {
      const values = [schema[key]].flat();
      if (values.some((value) => typeof value === "number" && !Number.isFinite(value))) {
        const message = `JSON has neither infinite numbers nor \`.nan\`: this \`${key}\` becomes any number.`;
        warnings.push({ ...places.of(node, key), message });
        delete schema[key];
        schema.type ??= "number";
      }
    }
    if (isNewer && isReference(node) && BESIDE_REFERENCES.some((key) => key in node)) {
      const { $ref } = node;
      delete (node as { $ref?: string }).$ref;
      schema.allOf = [{ $ref }, ...(schema.allOf ?? [])];
    }
    return true;
  });
  return warnings;
}
