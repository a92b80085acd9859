import {
  COMPONENT_SCHEMA,
  isReference,
  type OpenApiDocument,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { findProperty } from "../document/properties.ts";
import { walk } from "../document/walk.ts";

interface Tags {
  readonly property: string;
  readonly reference: string;
  /** Those that a `mapping` names. */
  readonly mapped: Set<string>;
}

/**
 * Writes the values by which a discriminator tells the members of a union apart into the members, as
 * values of the type that their property has.
 */
export function writeTags(document: OpenApiDocument): void {
  const found = new Map<string, Tags>();
  walk(document, (node) => {
    collect(document, node as Schema, found);
    return true;
  });
  for (const { property, reference, mapped } of found.values()) {
    const inferred = reference.slice(COMPONENT_SCHEMA.length);
    const member = resolve<Schema>(document, { $ref: reference });
    writeTag(document, member, property, mapped.size > 0 ? [...mapped] : [inferred]);
  }
  // Of a part, openapi-typescript would leave the tag out.
  walk(document, ({ allOf }) => {
    for (const part of Array.isArray(allOf) ? allOf : []) {
      delete part.discriminator;
    }
    return true;
  });
}

function collect(document: OpenApiDocument, schema: Schema, found: Map<string, Tags>): void {
  const { oneOf = [], anyOf = [], discriminator } = schema;
  if (typeof discriminator?.propertyName !== "string") {
    return;
  }
  const { propertyName: property, mapping = {} } = discriminator;
  for (const { $ref: reference } of [...oneOf, ...anyOf].filter(isReference)) {
    const key = `${property} ${reference}`;
    const tags = found.get(key) ?? { property, reference, mapped: new Set() };
    found.set(key, tags);
    for (const [tag, target] of Object.entries(mapping)) {
      const isIt = target === reference || COMPONENT_SCHEMA + target === reference;
      // A member may be named by another name of the same schema.
      if (isIt || isSame(document, target, reference)) {
        tags.mapped.add(tag);
      }
    }
  }
}

function isSame(document: OpenApiDocument, one: string, other: string): boolean {
  const schema = resolve(document, { $ref: one });
  return Object.keys(schema).length > 0 && schema === resolve(document, { $ref: other });
}

function writeTag(
  document: OpenApiDocument,
  member: Schema,
  property: string,
  tags: readonly string[],
): void {
  const known = findProperty(document, member, property);
  const declared = known === undefined ? undefined : resolve<Schema>(document, known);
  const values = tags.map((tag) => typedTag(tag, declared));
  const allowed = allowedValues(declared);
  const common = allowed === undefined ? values : values.filter((each) => allowed.includes(each));
  const isUnion = member.oneOf !== undefined || member.anyOf !== undefined;
  const isObject = member.properties !== undefined || [member.type].flat().includes("object");
  // What the member says of itself is truer than what is said of it elsewhere.
  if (common.length === 0 || isUnion || !(isObject || member.allOf !== undefined)) {
    return;
  }
  const own = member.properties?.[property];
  const { const: _, default: __, nullable, ...rest } = declared ?? {};
  // What is inherited is described where it comes from.
  const { readOnly, writeOnly } = rest;
  const inherited = { ...(readOnly && { readOnly }), ...(writeOnly && { writeOnly }) };
  const kept = own === undefined ? inherited : rest;
  const tag = { ...kept, type: typeName(common[0]), enum: common };
  if (member.allOf !== undefined && own === undefined) {
    member.allOf.push({ type: "object", required: [property], properties: { [property]: tag } });
    return;
  }
  member.type ??= "object";
  member.properties = { ...member.properties, [property]: tag };
  member.required = [...new Set([...(member.required ?? []), property])];
}

function typedTag(tag: string, { type, enum: values, const: only }: Schema = {}): unknown {
  const types = [type ?? typeof (only ?? values?.[0])].flat();
  if (types.includes("boolean") && (tag === "true" || tag === "false")) {
    return tag === "true";
  }
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && Number.isFinite(Number(tag)) ? Number(tag) : tag;
}

function allowedValues({ const: only, enum: values }: Schema = {}): unknown[] | undefined {
  return only === undefined ? values : [only];
}

function typeName(value: unknown): string {
  return typeof value;
}
