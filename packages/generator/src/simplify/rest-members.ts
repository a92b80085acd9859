import {
  isObject,
  isReference,
  type OpenApiDocument,
  type Referenced,
  type Schema,
} from "../document/openapi.ts";
import { walk } from "../document/walk.ts";

// More of them, and what is nested, read better as `unknown`.
const MOST_TYPES = 4;

/**
 * Lets the rest of an object's members have the types of those that are named, too. TypeScript's word for
 * the rest is an index signature, which holds for all: no value could be of a type such as
 * `{ id: number } & { [key: string]: string }`.
 */
export function widenRestMembers(document: OpenApiDocument): void {
  walk(document, (node) => {
    const schema = node as Schema;
    const { properties = {}, patternProperties = {}, additionalProperties } = schema;
    const named = Object.values(properties);
    const rest = [
      ...Object.values(patternProperties),
      ...(isObject(additionalProperties) ? [additionalProperties as Schema] : []),
    ];
    // Where only some of the rest are described, `patternProperties` stay as they are.
    if (named.length > 0 && rest.length > 0) {
      delete schema.patternProperties;
      schema.additionalProperties = union([...rest, ...named]);
    }
    return true;
  });
}

/** `true`, for any value, where a union would say too much. */
function union(schemas: readonly Referenced<Schema>[]): unknown {
  const types = new Map(schemas.map((schema) => [typeKey(schema), schema]));
  if (types.has(undefined) || types.size > MOST_TYPES) {
    return true;
  }
  return types.size === 1 ? schemas[0] : { anyOf: [...types.values()] };
}

/** What distinguishes the types of two schemas; undefined for what is nested or of any type. */
function typeKey(schema: Referenced<Schema>): string | undefined {
  if (isReference(schema)) {
    return schema.$ref;
  }
  const { type, enum: values, const: only, nullable } = schema;
  const types = [type].flat();
  const isPlain = types.every((each) => each !== undefined && !/object|array/.test(each));
  return isPlain ? JSON.stringify([types, values, only, nullable]) : undefined;
}
