import { pascalCase, unusedName } from "../document/names.ts";
import {
  isReference,
  lookUp,
  type OpenApiDocument,
  type Referenced,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { walk } from "../document/walk.ts";

/**
 * Gives each schema that is referred to in the midst of something else its own name: the type of an
 * optional member can't be reached through what it is a member of.
 */
export function hoistSchemas(document: OpenApiDocument, places: Places): void {
  const names = new Map<string, string>();
  // Those that are new may refer to others.
  for (let count = -1; count < names.size; ) {
    count = names.size;
    walk(document, (node) => {
      if (isReference(node) && isInside(node.$ref)) {
        node.$ref = hoisted(document, places, names, node.$ref);
      }
      return true;
    });
  }
  // Those that are used have a name now. Left, they would be taken for members of the object.
  walk(document, (node) => {
    delete node.$defs;
    return true;
  });
}

function hoisted(
  document: OpenApiDocument,
  places: Places,
  names: Map<string, string>,
  reference: string,
): string {
  const known = names.get(reference);
  if (known !== undefined) {
    return known;
  }
  const target = lookUp(document, reference) as Referenced<Schema> | undefined;
  if (typeof target !== "object") {
    return reference;
  }
  document.components ??= {};
  document.components.schemas ??= {};
  const { schemas } = document.components;
  const wanted = pascalCase(decodeURIComponent(reference.split("/").at(-1) ?? "")) || "Schema";
  const name = unusedName(wanted, (each) => Object.hasOwn(schemas, each));
  schemas[name] = places.copy(target);
  names.set(reference, `#/components/schemas/${name}`);
  return `#/components/schemas/${name}`;
}

/** Whether it leads to a schema that no component is. */
function isInside(reference: string): boolean {
  const [root, kind, , ...rest] = reference.split("/");
  if (root !== "#" || rest.length === 0) {
    return false;
  }
  if (kind === "components") {
    return reference.startsWith("#/components/schemas/")
      ? rest.length > 1
      : rest.slice(1).includes("schema");
  }
  return (kind === "paths" || kind === "webhooks") && rest.includes("schema");
}
