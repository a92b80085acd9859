import {
  isObject,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "@invitekit/generator/document";

/** What a schema requires of a value, a list's first item alone; all if it requires no member. */
export function requiredPart(
  document: OpenApiDocument,
  node: Referenced<Schema>,
  value: unknown,
): unknown {
  const schema = resolve<Schema & { minItems?: number }>(document, node);
  const { required = [], properties = {}, items = {}, minItems = 1 } = schema;
  if (Array.isArray(value)) {
    return value.slice(0, Math.max(1, minItems)).map((each) => requiredPart(document, items, each));
  }
  const isPlain = !schema.allOf && !schema.anyOf && !schema.oneOf;
  if (!isObject(value) || required.length === 0 || !isPlain) {
    return value;
  }
  const members = Object.entries(value)
    .filter(([name]) => required.includes(name))
    .map(([name, member]) => [name, requiredPart(document, properties[name] ?? {}, member)]);
  return Object.fromEntries(members);
}
