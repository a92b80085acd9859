import { pascalCase, unusedName } from "../document/names.ts";
import { COMPONENT_SCHEMA, isReference, type OpenApiDocument } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { walk } from "../document/walk.ts";

/** Writes references such as `#pet`, to a schema with `$anchor: pet`, as those to components. */
export function resolveAnchors(document: OpenApiDocument, places: Places): void {
  const anchors = new Map<string, object>();
  walk(document, (node) => {
    if (typeof node.$anchor === "string") {
      anchors.set(`#${node.$anchor}`, node);
    }
    return true;
  });
  const schemas: Record<string, object> = document.components?.schemas ?? {};
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  walk(document, (node) => {
    if (!isReference(node) || node.$ref.startsWith("#/")) {
      return true;
    }
    const target = anchors.get(node.$ref);
    if (target === undefined) {
      return true;
    }
    let name = names.get(target);
    if (name === undefined) {
      const wanted = pascalCase(node.$ref) || "Schema";
      name = unusedName(wanted, (each) => Object.hasOwn(schemas, each));
      schemas[name] = places.copy(target);
      names.set(target, name);
      document.components = { ...document.components, schemas: schemas as never };
    }
    node.$ref = COMPONENT_SCHEMA + name;
    return true;
  });
}
