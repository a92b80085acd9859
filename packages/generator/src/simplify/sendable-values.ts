import {
  type OpenApiDocument,
  type Parameter,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";

/**
 * Takes from a required parameter the values that say nothing, and with which the client refuses a call:
 * null, and a list without items.
 */
export function requireValue(node: Parameter, document: OpenApiDocument, places: Places): void {
  const schema = resolve<Schema>(document, node.schema ?? {});
  const isList = [schema.type].flat().includes("array") && schema.prefixItems === undefined;
  if (!isList && !isNullable(document, schema)) {
    return;
  }
  const sendable = withoutNull(document, places.copy(schema));
  if (isList) {
    sendable.type = "array";
    sendable["x-non-empty"] = true;
  }
  const { default: value } = sendable;
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    delete sendable.default;
  }
  node.schema = sendable;
}

function isNullable(document: OpenApiDocument, schema: Schema): boolean {
  const { type, nullable, enum: values, anyOf, oneOf } = schema;
  const parts = [...(anyOf ?? []), ...(oneOf ?? [])];
  return (
    nullable === true ||
    [type].flat().includes("null") ||
    values?.includes(null) === true ||
    parts.some((part) => isNull(document, part))
  );
}

function withoutNull(document: OpenApiDocument, schema: Schema): Schema {
  delete schema.nullable;
  if (Array.isArray(schema.type)) {
    const [only, ...others] = schema.type.filter((each) => each !== "null");
    schema.type = only !== undefined && others.length === 0 ? only : [only as string, ...others];
  }
  if (schema.enum !== undefined) {
    schema.enum = schema.enum.filter((each) => each !== null);
  }
  for (const key of ["anyOf", "oneOf"] as const) {
    const parts = schema[key]?.filter((part) => !isNull(document, part));
    if (parts !== undefined) {
      schema[key] = parts;
    }
  }
  return schema;
}

function isNull(document: OpenApiDocument, part: Referenced<Schema>): boolean {
  const types = [resolve<Schema>(document, part).type].flat();
  return types.length === 1 && types[0] === "null";
}
