import { unusedName } from "../document/names.ts";
import {
  COMPONENT_SCHEMA,
  isReference,
  type OpenApiDocument,
  type Reference,
  type Referenced,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";

type Schemas = Record<string, Referenced<Schema>>;

/**
 * Writes a parent that stands for its heirs as what it is: a union of them. What they extend becomes a
 * schema of its own, such as `PetBase`, since a type can't be a part of what it consists of.
 */
export function divideParents(document: OpenApiDocument, places: Places): void {
  const schemas = document.components?.schemas ?? {};
  const isTaken = (name: string) => Object.hasOwn(schemas, name);
  for (const [name, parent] of Object.entries(schemas)) {
    if (isReference(parent)) {
      continue;
    }
    const heirs = heirsOf(name, schemas);
    const members = membersOf(parent, heirs);
    if (!members.some((each) => heirs.includes(each))) {
      continue;
    }
    const base = COMPONENT_SCHEMA + unusedName(`${name}Base`, isTaken);
    const { oneOf, anyOf, discriminator, description, ...shared } = parent;
    schemas[base.slice(COMPONENT_SCHEMA.length)] = places.copy(shared);
    redirect(schemas, COMPONENT_SCHEMA + name, base);
    const isOfHeirs = members.every((each) => heirs.includes(each));
    for (const key of Object.keys(shared)) {
      if (key !== "nullable") {
        delete parent[key as keyof Schema];
      }
    }
    const itself = COMPONENT_SCHEMA + name;
    const union = members.map((each) => ({ $ref: each === itself ? base : each }));
    Object.assign(parent, isOfHeirs ? {} : { allOf: [{ $ref: base }] });
    Object.assign(parent, oneOf === undefined && anyOf === undefined ? { oneOf: union } : {});
    for (const [tag, reference] of Object.entries(discriminator?.mapping ?? {})) {
      Object.assign(discriminator?.mapping ?? {}, {
        [tag]: reference === itself ? base : reference,
      });
    }
  }
}

/** The references of the schemas that extend it, or extend one of those. */
function heirsOf(name: string, schemas: Schemas): string[] {
  const found = new Set<string>([COMPONENT_SCHEMA + name]);
  for (let count = -1; count < found.size; ) {
    count = found.size;
    for (const [heir, schema] of Object.entries(schemas)) {
      if (extended(schema).some(({ $ref }) => found.has($ref))) {
        found.add(COMPONENT_SCHEMA + heir);
      }
    }
  }
  found.delete(COMPONENT_SCHEMA + name);
  return [...found];
}

/** What the parent may be: what it says itself, or else all heirs that its discriminator names. */
function membersOf({ oneOf, anyOf, discriminator }: Schema, heirs: readonly string[]): string[] {
  const told = [...(oneOf ?? []), ...(anyOf ?? [])];
  if (told.length > 0) {
    return told.filter(isReference).map(({ $ref }) => $ref);
  }
  if (discriminator === undefined) {
    return [];
  }
  const mapped = Object.values(discriminator.mapping ?? {});
  return [...new Set(mapped.length > 0 ? mapped : heirs)];
}

function extended(schema: Referenced<Schema>): Reference[] {
  return isReference(schema) ? [] : (schema.allOf ?? []).filter(isReference);
}

function redirect(schemas: Schemas, from: string, to: string): void {
  for (const reference of Object.values(schemas).flatMap(extended)) {
    if (reference.$ref === from) {
      reference.$ref = to;
    }
  }
}
