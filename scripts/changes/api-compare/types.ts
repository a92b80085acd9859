import { isDeepStrictEqual } from "node:util";
import type { Node } from "./documents.ts";
import type { Fact } from "./read-facts.ts";
import { listOf } from "./resolved-schema.ts";

/** The types that a schema names, null among them. */
export function typesOf({ type, nullable }: Node): Set<string>[] {
  if (type === undefined) {
    return [];
  }
  return [new Set([...[type].flat().map(String), ...(nullable === true ? ["null"] : [])])];
}

/** Every number is allowed where `number` is, and so an integer is what both allow. */
export function intersect(one: Set<string>, other: Set<string>): Set<string> {
  const allows = (types: Set<string>, type: string) =>
    types.has(type) || (type === "integer" && types.has("number"));
  return new Set([...one, ...other].filter((type) => allows(one, type) && allows(other, type)));
}

/** Many documents leave out what goes without saying. */
export function inferTypes(
  properties: ReadonlyMap<string, unknown>,
  additional: unknown,
  nodes: readonly Node[],
  values: Fact | undefined,
): Set<string> | undefined {
  if (values !== undefined) {
    const given = values.value as unknown[];
    const isNullable = nodes.some(
      ({ enum: all, const: one }) => listOf(all).includes(null) || one === null,
    );
    return new Set([...given.map(typeOfValue), ...(isNullable ? ["null"] : [])]);
  }
  if (properties.size > 0 || additional !== undefined) {
    return new Set(["object"]);
  }
  return nodes.some(({ items }) => items !== undefined) ? new Set(["array"]) : undefined;
}

function typeOfValue(value: unknown): string {
  if (Array.isArray(value)) {
    return "array";
  }
  return Number.isInteger(value) ? "integer" : value === null ? "null" : typeof value;
}

/** The values that every enum allows, open or not, without null. */
export function readValues(nodes: readonly Node[]): Fact | undefined {
  let found: Fact | undefined;
  for (const node of nodes) {
    const keys = ["const", "enum", "x-extensible-enum"];
    const key = keys.find((each) => node[each] !== undefined);
    if (key === undefined) {
      continue;
    }
    const given = key === "const" ? [node.const] : listOf(node[key]);
    const before = found?.value as unknown[] | undefined;
    const value = given.filter(
      (each) =>
        each !== null &&
        (before === undefined || before.some((other) => isDeepStrictEqual(each, other))),
    );
    found = { value, node, key };
  }
  return found;
}
