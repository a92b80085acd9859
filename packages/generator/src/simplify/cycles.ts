import { pascalCase, unusedName } from "../document/names.ts";
import {
  COMPONENT_SCHEMA,
  isObject,
  isReference,
  listOf,
  type OpenApiDocument,
  pointerKey,
  type Referenced,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import { quoted } from "../text/control-characters.ts";

const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;

/**
 * Makes types possible of schemas that consist of themselves, which TypeScript allows only through the
 * members of an object: lists get a type of their own, and other such parts, which say nothing, are left out.
 */
export function breakCycles(document: OpenApiDocument, places: Places): Problem[] {
  const schemas = document.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    for (const list of listsIn(schema)) {
      if (reaches(list.items as Referenced<Schema>, name, schemas)) {
        nameList(list, name, schemas);
      }
    }
  }
  const warnings: Problem[] = [];
  const done = new Set<string>();
  const visit = (name: string, within: readonly string[]): void => {
    const isCircle = (part: Referenced<Schema>) => {
      const target = targetOf(part);
      return target !== undefined && [...within, name].includes(target);
    };
    const leaveOut = (part: object): void => {
      const message = `\`${name}\` consists of itself: this part of it is left out.`;
      warnings.push({ ...places.of(part), message });
    };
    const schema = schemas[name];
    if (done.has(name) || schema === undefined) {
      return;
    }
    if (isReference(schema) && isCircle(schema)) {
      leaveOut(schema);
      schemas[name] = {};
    }
    for (const node of nodesOf(schema)) {
      for (const key of LISTS) {
        const parts = listOf(node[key]);
        const rest = parts.filter((part) => !isCircle(part));
        for (const part of parts.filter(isCircle)) {
          leaveOut(part);
        }
        if (rest.length < parts.length) {
          // A tuple keeps the places of its other members.
          node[key] =
            key === "prefixItems" ? parts.map((each) => (isCircle(each) ? {} : each)) : rest;
        }
        if (parts.length > 0 && rest.length === 0 && key !== "prefixItems") {
          delete node[key];
        }
      }
    }
    for (const target of targetsOf(schema)) {
      visit(target, [...within, name]);
    }
    done.add(name);
  };
  for (const name of Object.keys(schemas)) {
    visit(name, []);
  }
  return warnings;
}

function nameList(list: Schema, name: string, schemas: Record<string, Referenced<Schema>>): void {
  let item = targetOf(list.items as Referenced<Schema>);
  if (item === undefined) {
    const wanted = `${pascalCase(name) || "Schema"}Item`;
    item = unusedName(wanted, (each) => Object.hasOwn(schemas, each));
    schemas[item] = list.items as Referenced<Schema>;
    list.items = { $ref: COMPONENT_SCHEMA + item };
  }
  const isNullable = Array.isArray(list.type) && list.type.includes("null");
  list["x-typescript-type"] = `SchemaList<${quoted(item)}>${isNullable ? " | null" : ""}`;
}

/** Whether a type of this needs that of the schema, before it has one itself. */
function reaches(
  part: Referenced<Schema>,
  name: string,
  schemas: Readonly<Record<string, Referenced<Schema>>>,
  seen: Set<string> = new Set(),
): boolean {
  return targetsOf(part).some((target) => {
    if (target === name) {
      return true;
    }
    const isNew = !seen.has(target);
    seen.add(target);
    return isNew && reaches(schemas[target] ?? {}, name, schemas, seen);
  });
}

/** The schemas whose types a type needs at once. */
function targetsOf(part: Referenced<Schema>): string[] {
  const own = targetOf(part);
  return own !== undefined
    ? [own]
    : nodesOf(part).flatMap((node) => partsOf(node).flatMap((each) => targetOf(each) ?? []));
}

function listsIn(part: Referenced<Schema>): Schema[] {
  return nodesOf(part).filter(
    ({ items, type }) => isObject(items) && [type].flat().includes("array"),
  );
}

/** A schema and what it has in place, less the members of objects. */
function nodesOf(part: Referenced<Schema>): Schema[] {
  return isReference(part) ? [] : [part, ...partsOf(part).flatMap(nodesOf)];
}

function partsOf(schema: Schema): Referenced<Schema>[] {
  const { items } = schema;
  const isEager = schema["x-typescript-type"] === undefined && isObject(items);
  return [...LISTS.flatMap((key) => listOf(schema[key])), ...(isEager ? [items] : [])];
}

function targetOf(part: Referenced<Schema>): string | undefined {
  const isSchema = isReference(part) && part.$ref.startsWith(COMPONENT_SCHEMA);
  const [, , , name = ""] = isSchema ? part.$ref.split("/") : [];
  return isSchema ? pointerKey(name) : undefined;
}
