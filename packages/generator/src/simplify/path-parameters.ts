import { type OpenApiDocument, type Parameter, resolve } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import type { LocatedOperation } from "./operation-ids.ts";

/**
 * Declares the parameters that a path has and no operation tells of, as texts: without them it could never
 * be called. The linter sees only those whose names are of a few characters.
 */
export function declarePathParameters(
  document: OpenApiDocument,
  operations: readonly LocatedOperation[],
  places: Places,
): Problem[] {
  const warnings: Problem[] = [];
  for (const { path, node } of operations) {
    const given = [...(document.paths?.[path]?.parameters ?? []), ...(node.parameters ?? [])];
    const told = given.map((each) => resolve<Parameter>(document, each));
    const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
    for (const name of new Set(names)) {
      if (!told.some((each) => each.in === "path" && each.name === name)) {
        const parameter: Parameter = { name, in: "path", required: true };
        node.parameters = [
          ...(node.parameters ?? []),
          { ...parameter, schema: { type: "string" } },
        ];
        const message = `The path parameter \`${name}\` isn't declared, and is taken for a text.`;
        warnings.push({ ...places.of(node), message });
      }
    }
  }
  return warnings;
}
