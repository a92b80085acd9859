import {
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";

/** What the JSON of each type begins with. */
export const BEGINNINGS = {
  object: "{",
  array: "[",
  string: '"',
  number: "-0123456789",
  boolean: "tf",
  null: "n",
} as const;

export type JsonType = keyof typeof BEGINNINGS;

const TYPES = Object.keys(BEGINNINGS) as readonly JsonType[];

/** What has been read already: schemas may be made of each other in many ways. */
type Known = Map<Schema, readonly JsonType[] | undefined>;

/**
 * The types of JSON that a schema allows. Undefined if it allows all, or if it can't be told.
 */
export function jsonTypes(
  node: Referenced<Schema> | undefined,
  document: OpenApiDocument,
  known: Known = new Map(),
): readonly JsonType[] | undefined {
  const schema = resolve<Schema>(document, node ?? {});
  if (known.has(schema)) {
    return known.get(schema);
  }
  // A schema may be made of itself.
  known.set(schema, undefined);
  const read = (each: Referenced<Schema>) => jsonTypes(each, document, known);
  const union = (each: readonly Referenced<Schema>[]) => {
    const types = each.map(read);
    return types.includes(undefined) ? undefined : types.flat();
  };
  const { allOf = [], anyOf, oneOf } = schema;
  const limits = [
    ownTypes(schema),
    ...allOf.map(read),
    anyOf && union(anyOf),
    oneOf && union(oneOf),
  ].filter((each) => each !== undefined);
  const types = TYPES.filter((type) => limits.every((limit) => limit.includes(type)));
  // Nothing fits a document that contradicts itself: the types say `never`, and the caller gets what comes.
  const found = limits.length === 0 || types.length === 0 ? undefined : types;
  known.set(schema, found);
  return found;
}

/** What the schema itself says. An object or a list is often told by its members alone. */
function ownTypes(schema: Schema): readonly (string | undefined)[] | undefined {
  const { type, nullable, properties, items, allOf, anyOf, oneOf } = schema;
  const values = "const" in schema ? [schema.const] : schema.enum;
  if (type === undefined && values) {
    return values.map(typeOf);
  }
  const isComposed = [allOf, anyOf, oneOf].some((each) => each !== undefined);
  const told = properties ? "object" : items ? "array" : undefined;
  const given = [type ?? (isComposed ? undefined : told)].flat();
  const names = given.map((each) => (each === "integer" ? "number" : each));
  if (!names.every((name) => (TYPES as readonly unknown[]).includes(name))) {
    return undefined;
  }
  // The type of an open enum is that of its first value.
  return [
    ...names,
    ...(schema["x-extensible-enum"] ?? []).map(typeOf),
    ...(nullable ? ["null"] : []),
  ];
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
