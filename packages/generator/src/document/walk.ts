import { isObject } from "./openapi.ts";

type Visit = (node: Record<string, unknown>) => boolean;

// Members whose value maps names of the vendor's choosing to objects. A property may be called
// `example` or `default`, and a header `x-…`, without being what OpenAPI calls so.
export const MAPS: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "mapping",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

// Members whose value is the vendor's data, where a `$ref` isn't a reference.
export const DATA: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
  "x-extensible-enum",
]);

/**
 * Calls `visit` with `node` and every OpenAPI object below it, but not with maps of names or with data.
 * It goes on below an object for which `visit` returns true.
 */
export function walk(node: unknown, visit: Visit): void {
  if (Array.isArray(node)) {
    for (const item of node) {
      walk(item, visit);
    }
    return;
  }
  if (!isObject(node) || !visit(node)) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (DATA.has(key)) {
      continue;
    }
    // A security requirement maps names as well, to lists of words.
    if (key === "security") {
      continue;
    }
    const children = MAPS.has(key) && isObject(value) ? Object.values(value) : [value];
    for (const child of children) {
      walk(child, visit);
    }
  }
}
