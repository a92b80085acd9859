import { type OpenApiDocument, type Operation, resolve, type Schema } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { reachable } from "../document/reachable.ts";
import { addWritableTwins, hasOneWayMembers } from "./writable-twins.ts";

type OneWay = "readOnly" | "writeOnly";

/**
 * Takes the members that are `readOnly` out of what is sent, and those that are `writeOnly` out of what
 * is received: OpenAPI says that they aren't there, even where they are required.
 */
export function removeOneWayMembers(
  document: OpenApiDocument,
  operations: readonly Operation[],
  places: Places,
): void {
  if (!hasOneWayMembers(document)) {
    return;
  }
  const bodies = operations.map(({ requestBody }) => requestBody);
  const answers = operations.map(({ responses }) => Object.values(responses ?? {}));
  const received = reachable(answers, document);
  addWritableTwins(document, bodies, received, places);
  const sent = reachable(bodies, document);
  removeMembers(document, sent as Set<Schema>, "readOnly");
  removeMembers(document, received as Set<Schema>, "writeOnly");
}

function removeMembers(
  document: OpenApiDocument,
  schemas: ReadonlySet<Schema>,
  kind: OneWay,
): void {
  // A part of an `allOf` may require what another part has.
  const names = new Map([...schemas].map((schema) => [schema, namesOf(document, schema, kind)]));
  for (const [schema, own] of names) {
    if (own.size === 0) {
      continue;
    }
    for (const part of [schema, ...parts(schema)]) {
      if (Array.isArray(part.required)) {
        part.required = part.required.filter((name) => !own.has(name));
      }
    }
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if ((member as Schema)[kind] || resolve<Schema>(document, member)[kind]) {
        delete schema.properties?.[name];
      }
    }
    close(schema);
  }
}

/** Without a word, an object that has lost its last member would be one with any members. */
function close(schema: Schema): void {
  const { properties, allOf, anyOf, oneOf } = schema;
  const isComposed = [allOf, anyOf, oneOf].some((each) => each !== undefined);
  if (properties !== undefined && Object.keys(properties).length === 0 && !isComposed) {
    schema.type ??= "object";
    schema.additionalProperties ??= false;
  }
}

function namesOf(
  document: OpenApiDocument,
  schema: Schema,
  kind: OneWay,
  seen: Set<Schema> = new Set(),
): Set<string> {
  if (seen.has(schema)) {
    return new Set();
  }
  seen.add(schema);
  const own = Object.entries(schema.properties ?? {})
    .filter(([, member]) => (member as Schema)[kind] || resolve<Schema>(document, member)[kind])
    .map(([name]) => name);
  const others = parts(schema).flatMap((part) => [
    ...namesOf(document, resolve<Schema>(document, part), kind, seen),
  ]);
  return new Set([...own, ...others]);
}

function parts({ allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...allOf, ...anyOf, ...oneOf] as Schema[];
}
