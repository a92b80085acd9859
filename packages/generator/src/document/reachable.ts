import { isReference, lookUp, type OpenApiDocument } from "./openapi.ts";
import { walk } from "./walk.ts";

/** Every object of OpenAPI that these have, or refer to. */
export function reachable(roots: unknown, document: OpenApiDocument): Set<object> {
  const seen = new Set<object>();
  walk(roots, function visit(node) {
    if (seen.has(node)) {
      return false;
    }
    seen.add(node);
    if (isReference(node)) {
      walk(lookUp(document, node.$ref), visit);
    }
    return true;
  });
  return seen;
}
