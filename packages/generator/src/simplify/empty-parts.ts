import {
  isReference,
  listOf,
  type OpenApiDocument,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { walk } from "../document/walk.ts";

/**
 * Takes parts without members out of `allOf`: as types they are objects with any members, which would
 * keep the compiler from telling that a name is misspelt.
 */
export function removeEmptyParts(document: OpenApiDocument): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    walk(document, (node) => {
      const schema = node as Schema;
      const parts = listOf(schema.allOf);
      const rest = parts.filter((part) => !isEmpty(document, part));
      if (rest.length < parts.length) {
        isDone = false;
        schema.allOf = rest;
      }
      if (parts.length > 0 && rest.length === 0) {
        delete schema.allOf;
        schema.type ??= "object";
        // Where none of the parts allows a member, the whole allows none.
        const isClosed = parts.every((part) => isClosedObject(document, part));
        Object.assign(schema, isClosed && hasNoMembers(schema) && { additionalProperties: false });
      }
      return true;
    });
  }
}

/** Whether it is an object of which nothing else is said. */
function isEmpty(document: OpenApiDocument, part: Referenced<Schema>): boolean {
  const { type, properties = {}, additionalProperties, ...rest } = resolve<Schema>(document, part);
  const isOther = ["allOf", "anyOf", "oneOf", "patternProperties", "enum", "const", "not"].some(
    (key) => key in rest,
  );
  return (
    type === "object" &&
    Object.keys(properties).length === 0 &&
    (additionalProperties === undefined || additionalProperties === false) &&
    !isOther &&
    rest.nullable !== true
  );
}

function isClosedObject(document: OpenApiDocument, part: Referenced<Schema>): boolean {
  return resolve<Schema>(document, part).additionalProperties === false;
}

function hasNoMembers(schema: Schema): boolean {
  return (
    !isReference(schema) &&
    Object.keys(schema.properties ?? {}).length === 0 &&
    ["anyOf", "oneOf", "additionalProperties", "patternProperties"].every((key) => !(key in schema))
  );
}
