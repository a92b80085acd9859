import {
  isReference,
  listOf,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { findProperty } from "../document/properties.ts";
import { walk } from "../document/walk.ts";

/**
 * Says of each schema that all of it applies: what it requires has a type wherever it is described, and
 * its alternatives hold beside its own members.
 */
export function intersectParts(document: OpenApiDocument, places: Places): void {
  const all: Schema[] = [];
  walk(document, (node) => {
    all.push(node as Schema);
    return true;
  });
  // The outer schemas first: they know what the inner ones are about.
  for (const schema of all) {
    describeAlternatives(document, schema, places);
    liftRequired(document, schema);
  }
  for (const schema of all) {
    describeRequired(document, schema, places);
  }
  for (const schema of all) {
    separateAnyOf(schema);
  }
}

/** An alternative such as `{ required: [title] }` is about the members of what it stands in. */
function describeAlternatives(document: OpenApiDocument, schema: Schema, places: Places): void {
  for (const part of [...listOf(schema.anyOf), ...listOf(schema.oneOf)]) {
    if (isReference(part)) {
      continue;
    }
    for (const name of undescribed(document, part)) {
      const { anyOf, oneOf, ...rest } = schema;
      const known = findProperty(document, rest, name);
      if (known !== undefined) {
        part.properties = { ...part.properties, [name]: places.copy(known) };
      }
    }
  }
}

/** A part such as `{ required: [title] }` is about the members of the other parts. */
function liftRequired(document: OpenApiDocument, schema: Schema): void {
  const lifted = listOf(schema.allOf).flatMap((part) =>
    undescribed(document, resolve<Schema>(document, part)),
  );
  if (lifted.length > 0) {
    schema.required = [...new Set([...listOf(schema.required), ...lifted])];
  }
  const parts = listOf(schema.allOf);
  const rest = parts.filter((part) => {
    const keys = isReference(part) ? [] : Object.keys(part);
    return !(
      keys.includes("required") && keys.every((key) => key === "required" || key === "type")
    );
  });
  if (rest.length < parts.length && rest.length > 0) {
    schema.allOf = rest;
  }
}

/** Gives what is required a description where a part has none that types are made of. */
function describeRequired(document: OpenApiDocument, schema: Schema, places: Places): void {
  for (const name of listOf(schema.required)) {
    const isDescribed = [schema, ...listOf(schema.allOf)].some((part) =>
      Object.hasOwn(resolve<Schema>(document, part).properties ?? {}, name),
    );
    if (!isDescribed && isOfObjects(schema)) {
      const known = findProperty(document, schema, name) ?? {};
      schema.properties = { ...schema.properties, [name]: places.copy(known) };
    }
  }
}

function undescribed(document: OpenApiDocument, schema: Schema): string[] {
  return listOf(schema.required).filter(
    (name) => isOfObjects(schema) && findProperty(document, schema, name) === undefined,
  );
}

function isOfObjects({ type }: Schema): boolean {
  return type === undefined || [type].flat().includes("object");
}

/** Beside other things, `anyOf` would be taken for one more of the alternatives. */
function separateAnyOf(schema: Schema): void {
  const { anyOf, properties, additionalProperties, patternProperties, allOf, oneOf } = schema;
  const others = [properties, additionalProperties, patternProperties, allOf, oneOf];
  if (listOf(anyOf).length > 0 && others.some((each) => each !== undefined && each !== false)) {
    schema.allOf = [...(allOf ?? []), { anyOf: anyOf as Referenced<Schema>[] }];
    delete schema.anyOf;
  }
}
