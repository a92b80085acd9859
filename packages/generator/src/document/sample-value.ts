import {
  isObject,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "./openapi.ts";
import { sampleNumber } from "./sample-number.ts";

/** How deep a sample goes for members that need not be there. */
const DEEPEST = 5;

interface Context {
  readonly document: OpenApiDocument;
  /** The schemas that the value is within: they may refer to themselves. */
  readonly within: readonly Schema[];
  /** The members that the whole requires, of which a schema may describe some. */
  readonly required: readonly string[];
}

/** A value that a schema allows: with what it requires, or with its first member if it requires none. */
export function sampleValue(
  document: OpenApiDocument,
  node: Referenced<Schema> | undefined,
  name = "value",
): unknown {
  return sampleOf({ document, within: [], required: [] }, node, name);
}

/** Undefined for a schema that it is within already, or that no value is of. */
function sampleOf(context: Context, node: Referenced<Schema> | undefined, name: string): unknown {
  const schema: Schema = node === undefined ? {} : resolve(context.document, node);
  if (context.within.includes(schema)) {
    return undefined;
  }
  const inner = { ...context, within: [...context.within, schema] };
  const known = knownValue(schema);
  if (known !== undefined) {
    return known;
  }
  if (schema.properties !== undefined || schema.allOf !== undefined) {
    return sampleObject(inner, schema, name);
  }
  const alternative = sampleAlternative(inner, schema, name);
  if (alternative !== undefined) {
    return alternative;
  }
  const member = { ...inner, required: [] };
  switch (typesOf(schema)[0]) {
    case "array":
      return sampleList(member, schema, name);
    case "boolean":
      return true;
    case "integer":
    case "number":
      return sampleNumber(schema);
    case "null":
      return null;
    case "object":
      return {};
    default:
      return sampleText(schema, name);
  }
}

/** The only value, the first of several, or the default, if that is of the schema's type. */
function knownValue(schema: Schema): unknown {
  const known = schema.const ?? schema.enum?.[0] ?? schema["x-extensible-enum"]?.[0];
  if (known !== undefined) {
    return known;
  }
  const { default: value } = schema;
  const types = typesOf(schema);
  const kind = Array.isArray(value) ? "array" : typeof value;
  const isNumber = kind === "number" && types.includes("integer");
  const isOfType = types.length === 0 || types.includes(kind) || isNumber;
  return value !== null && isOfType && !lacks(schema, value) ? value : undefined;
}

function lacks({ required = [] }: Schema, value: unknown): boolean {
  return isObject(value) && required.some((name) => !Object.hasOwn(value, name));
}

/** What is not null first. */
function typesOf({ type }: Schema): string[] {
  const types = [type].flat().filter((each) => each !== undefined);
  return [...types.filter((each) => each !== "null"), ...types.filter((each) => each === "null")];
}

function sampleAlternative(context: Context, { oneOf, anyOf }: Schema, name: string): unknown {
  for (const alternative of [...(oneOf ?? []), ...(oneOf ? [] : (anyOf ?? []))]) {
    const value = sampleOf(context, alternative, name);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

function sampleList(context: Context, { prefixItems, items }: Schema, name: string): unknown[] {
  const listed = Array.isArray(items) ? items : prefixItems;
  const values = (listed ?? [items]).map((item) => sampleOf(context, item, name));
  return values.filter((value) => value !== undefined);
}

function sampleObject(outer: Context, schema: Schema, name: string): unknown {
  const { properties = {}, allOf = [] } = schema;
  const required = [...(schema.required ?? []), ...outer.required];
  const context = { ...outer, required };
  const parts = allOf.map((each) => sampleOf(context, each, name));
  const inherited = [...parts, sampleAlternative(context, schema, name)];
  // What isn't an object is given by one of them, and described by the others.
  const plain = inherited.find((value) => value !== undefined && !isObject(value));
  if (plain !== undefined && schema.properties === undefined && !inherited.some(isObject)) {
    return plain;
  }
  const names = Object.keys(properties);
  const isDeep = outer.within.length > DEEPEST;
  const wanted = required.length > 0 || isDeep ? required : names.slice(0, 1);
  const members = names
    .filter((key) => wanted.includes(key))
    .map((key) => [key, sampleOf({ ...context, required: [] }, properties[key], key)])
    .filter(([, value]) => value !== undefined);
  return Object.assign({}, ...inherited.filter(isObject), Object.fromEntries(members));
}

function sampleText({ format }: Schema, name: string): string {
  if (format === "email" || /e-?mail/i.test(name)) {
    return "ada@example.com";
  }
  const formats: Record<string, string> = {
    date: "2025-01-31",
    "date-time": "2025-01-31T12:00:00Z",
    uri: "https://example.com",
    uuid: "123e4567-e89b-42d3-a456-426614174000",
  };
  return formats[format ?? ""] ?? `<${name}>`;
}
