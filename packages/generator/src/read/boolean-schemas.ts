import { isObject } from "../document/openapi.ts";
import { walk } from "../document/walk.ts";

// Members of a schema, or of what has one, by what they hold. `additionalProperties` and `items` aren't
// here: all that comes after takes them as booleans too.
const SCHEMAS = ["schema", "not", "contains", "if", "then", "else", "propertyNames"];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties", "$defs", "dependentSchemas", "schemas"];

/**
 * Writes the schemas `true` and `false`, as they are allowed since 3.1, as the objects that mean the same:
 * `{}` and `{ not: {} }`.
 */
export function writeOutBooleanSchemas(document: unknown): void {
  if (!isObject(document) || /^3(\.0|$)/.test(String(document.openapi ?? "3.1"))) {
    return;
  }
  walk(document, (node) => {
    replaceBooleans(node, SCHEMAS);
    for (const key of LISTS) {
      const list = node[key];
      if (Array.isArray(list)) {
        replaceBooleans(list as unknown as Record<string, unknown>, Object.keys(list));
      }
    }
    for (const key of MAPS) {
      const map = node[key];
      if (isObject(map)) {
        replaceBooleans(map, Object.keys(map));
      }
    }
    return true;
  });
}

function replaceBooleans(node: Record<string, unknown>, keys: readonly string[]): void {
  for (const key of keys) {
    if (typeof node[key] === "boolean") {
      node[key] = node[key] ? {} : { not: {} };
    }
  }
}

/** Whether no value is of this schema: `false`, as it is written out. */
export function isNever({ not }: { readonly not?: unknown }): boolean {
  return isObject(not) && Object.keys(not).length === 0;
}
