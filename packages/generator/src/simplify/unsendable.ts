import type { Operation, PathItem } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";

/**
 * Takes out what `fetch` refuses, on every platform, by the Fetch standard: requests with TRACE, and
 * bodies of GET and HEAD.
 */
export function removeUnsendable(
  paths: Readonly<Record<string, PathItem>>,
  places: Places,
): Problem[] {
  const warnings: Problem[] = [];
  for (const [path, item] of Object.entries(paths)) {
    if (item.trace !== undefined) {
      const message = `No client can send TRACE: TRACE ${path} is left out.`;
      warnings.push({ ...places.of(item, "trace"), message });
      delete item.trace;
    }
    for (const method of ["get", "head"] as const) {
      const operation: Operation | undefined = item[method];
      if (operation?.requestBody !== undefined) {
        const name = method.toUpperCase();
        const message = `No client can send a body with ${name}: ${name} ${path} is sent without it.`;
        warnings.push({ ...places.of(operation, "requestBody"), message });
        delete operation.requestBody;
      }
    }
  }
  return warnings;
}
