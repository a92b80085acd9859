import {
  isObject,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "./openapi.ts";

/** What a schema, or a part of it, says of a property; undefined if none does. */
export function findProperty(
  document: OpenApiDocument,
  node: Referenced<Schema>,
  name: string,
  seen: Set<object> = new Set(),
): Referenced<Schema> | undefined {
  const schema = resolve<Schema>(document, node);
  if (seen.has(schema)) {
    return undefined;
  }
  seen.add(schema);
  const { properties = {}, allOf = [], oneOf = [], anyOf = [], additionalProperties } = schema;
  if (Object.hasOwn(properties, name)) {
    return properties[name];
  }
  for (const part of [...allOf, ...oneOf, ...anyOf]) {
    const found = findProperty(document, part, name, seen);
    if (found !== undefined) {
      return found;
    }
  }
  return isObject(additionalProperties) ? additionalProperties : undefined;
}
