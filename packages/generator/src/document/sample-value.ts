import {
  isObject,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "./openapi.ts";
import { sampleNumber } from "./sample-number.ts";

/** A value that a schema allows: with what it requires, or with its first member if it requires none. */
export function sampleValue(
  document: OpenApiDocument,
  node: Referenced<Schema> | undefined,
  name = "value",
  depth = 0,
): unknown {
  const schema: Schema = node === undefined ? {} : resolve(document, node);
  const known = schema.const ?? schema.enum?.[0] ?? schema["x-extensible-enum"]?.[0];
  const alternative = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  // Schemas may refer to themselves.
  if (depth > 5) {
    return undefined;
  }
  if (known !== undefined) {
    return known;
  }
  if (schema.default !== undefined) {
    return schema.default;
  }
  if (schema.properties !== undefined || schema.allOf !== undefined) {
    return sampleObject(document, schema, name, depth);
  }
  if (alternative !== undefined) {
    return sampleValue(document, alternative, name, depth + 1);
  }
  switch (type) {
    case "array":
      return [sampleValue(document, schema.items, name, depth + 1)];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return sampleNumber(schema);
    case "object":
      return {};
    default:
      return sampleText(schema, name);
  }
}

function sampleObject(
  document: OpenApiDocument,
  schema: Schema,
  name: string,
  depth: number,
): unknown {
  const { properties = {}, required = [], allOf = [] } = schema;
  const inherited = allOf.map((each) => sampleValue(document, each, name, depth + 1));
  // What isn't an object is given by one of them, and described by the others.
  const plain = inherited.find((value) => value !== undefined && !isObject(value));
  if (plain !== undefined && schema.properties === undefined && !inherited.some(isObject)) {
    return plain;
  }
  const wanted = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  const own = Object.entries(properties).filter(([name]) => wanted.includes(name));
  const members = own.map(([key, each]) => [key, sampleValue(document, each, key, depth + 1)]);
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
