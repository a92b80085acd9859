import { unusedName } from "../document/names.ts";
import {
  COMPONENT_SCHEMA,
  isReference,
  lookUp,
  type OpenApiDocument,
  type Referenced,
  type Schema,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { reachable } from "../document/reachable.ts";
import { walk } from "../document/walk.ts";

type Schemas = Readonly<Record<string, Referenced<Schema>>>;

/** Gives what is sent a separate schema, such as `PetWritable`, where what is received has another. */
export function addWritableTwins(
  document: OpenApiDocument,
  bodies: unknown,
  received: ReadonlySet<object>,
  places: Places,
): void {
  const schemas = document.components?.schemas ?? {};
  const sent = reachable(bodies, document);
  const shared = oneWaySchemas(schemas).filter((name) => {
    const schema = schemas[name] as object;
    return sent.has(schema) && received.has(schema);
  });
  const isTaken = (name: string) => Object.hasOwn(schemas, name);
  const twins = new Map<string, string>();
  for (const name of shared) {
    const twin = unusedName(`${name}Writable`, isTaken);
    schemas[twin] = places.copy(schemas[name] as Referenced<Schema>);
    twins.set(COMPONENT_SCHEMA + name, COMPONENT_SCHEMA + twin);
  }
  const seen = new Set<object>();
  const copies = [...twins.values()].map((twin) => lookUp(document, twin));
  walk([bodies, copies], function visit(node) {
    if (seen.has(node)) {
      return false;
    }
    seen.add(node);
    redirect(node, twins);
    if (isReference(node)) {
      walk(lookUp(document, node.$ref), visit);
    }
    return true;
  });
}

/** Whether a node, or what it holds, exists in only one direction. */
export function hasOneWayMembers(root: unknown): boolean {
  let found = false;
  walk(root, ({ readOnly, writeOnly }) => {
    found ||= readOnly === true || writeOnly === true;
    return !found;
  });
  return found;
}

/** The names of the schemas that have members of one direction, or refer to one that has. */
function oneWaySchemas(schemas: Schemas): string[] {
  const found = new Set(Object.keys(schemas).filter((name) => hasOneWayMembers(schemas[name])));
  const references = Object.entries(schemas).map(
    ([name, schema]) => [name, referencesOf(schema)] as const,
  );
  for (let count = -1; count < found.size; ) {
    count = found.size;
    for (const [name, others] of references) {
      if (others.some((other) => found.has(other))) {
        found.add(name);
      }
    }
  }
  return Object.keys(schemas).filter((name) => found.has(name));
}

function referencesOf(schema: unknown): string[] {
  const names: string[] = [];
  walk(schema, (node) => {
    if (isReference(node) && node.$ref.startsWith(COMPONENT_SCHEMA)) {
      names.push(node.$ref.slice(COMPONENT_SCHEMA.length));
    }
    return true;
  });
  return names;
}

function redirect(node: Record<string, unknown>, twins: ReadonlyMap<string, string>): void {
  if (isReference(node)) {
    node.$ref = twins.get(node.$ref) ?? node.$ref;
  }
  const { mapping = {} } = (node as Schema).discriminator ?? {};
  for (const [tag, reference] of Object.entries(mapping)) {
    mapping[tag] = twins.get(reference) ?? reference;
  }
}
