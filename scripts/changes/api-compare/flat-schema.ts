import { isObject } from "@invitekit/generator/document";
import { type Combine, createCombiner } from "./combine.ts";
import type { ComparedDocument, Node } from "./documents.ts";
import { type Fact, readFacts } from "./read-facts.ts";
import { listOf, type ResolvedSchema, resolveSchema, type Union } from "./resolved-schema.ts";
import { inferTypes, intersect, readValues, typesOf } from "./types.ts";

/** A schema in one form, whichever of the dialects' forms the document has. */
export interface FlatSchema {
  /** Where each part stands: the outermost schema. */
  readonly node: Node | undefined;
  readonly lost: string | undefined;
  /** Without null; undefined if every type is allowed. */
  readonly types: ReadonlySet<string> | undefined;
  readonly isNullable: boolean;
  /** The values of an enum, open or not, without null. */
  readonly values: Fact | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** Undefined if any further member is allowed. */
  readonly additional: unknown;
  readonly items: unknown;
  readonly unions: readonly Union[];
  /** Schemas of rarer keywords, by `not`, `prefixItems 0` and so on. */
  readonly others: ReadonlyMap<string, unknown>;
  readonly isReadOnly: boolean;
  readonly isWriteOnly: boolean;
}

const SINGLE = ["not", "if", "then", "else", "contains", "propertyNames", "contentSchema"] as const;
const MAPS = ["patternProperties", "dependentSchemas", "prefixItems"] as const;

/** Brings the schemas of a document into one form, each once. */
export function createFlattener(document: ComparedDocument): (schema: unknown) => FlatSchema {
  const known = new Map<unknown, FlatSchema>();
  const combine = createCombiner();

  function flatten(schema: unknown): FlatSchema {
    const found = known.get(schema);
    if (found !== undefined) {
      return found;
    }
    const resolved = resolveSchema(schema, document);
    const flat = merge(resolved, combine);
    // Before the members of its choices, which may lead back to it.
    known.set(schema, flat);
    const complete = flat.types === undefined ? { ...flat, ...typesOfUnion(flat, flatten) } : flat;
    known.set(schema, complete);
    return complete;
  }

  return flatten;
}

function merge(
  { nodes, unions, types, isNullable, isNever, lost }: ResolvedSchema,
  combine: Combine,
) {
  const typed = [...nodes.flatMap(typesOf), ...types.map((each) => new Set(each))];
  const values = readValues(nodes);
  const named = typed.reduce<Set<string> | undefined>(
    (one, other) => (one === undefined ? other : intersect(one, other)),
    undefined,
  );
  const all = (key: string) =>
    combine(nodes.flatMap((node) => (node[key] === undefined ? [] : [node[key]])));
  const additional = all("additionalProperties") ?? all("unevaluatedProperties");
  const isAny =
    additional === true || (isObject(additional) && Object.keys(additional).length === 0);
  const properties = readMaps(nodes, ["properties"], combine);
  const found = named ?? inferTypes(properties, additional, nodes, values);
  return {
    ...{ node: nodes.at(-1), lost, unions, values, properties },
    types: isNever
      ? new Set<string>()
      : found && new Set([...found].filter((each) => each !== "null")),
    isNullable: isNullable || found?.has("null") === true,
    facts: readFacts(nodes),
    required: new Set(nodes.flatMap(({ required }) => listOf(required).map(String))),
    additional: isAny ? undefined : additional,
    items: all("items"),
    others: new Map([
      ...SINGLE.flatMap((key): [string, unknown][] =>
        all(key) === undefined ? [] : [[key, all(key)]],
      ),
      ...readMaps(nodes, MAPS, combine),
    ]),
    isReadOnly: nodes.some(({ readOnly }) => readOnly === true),
    isWriteOnly: nodes.some(({ writeOnly }) => writeOnly === true),
  };
}

function readMaps(
  nodes: readonly Node[],
  keys: readonly string[],
  combine: Combine,
): Map<string, unknown> {
  const found = new Map<string, unknown[]>();
  for (const key of keys) {
    for (const node of nodes) {
      for (const [name, schema] of Object.entries(Object(node[key]))) {
        const label = keys.length === 1 ? name : `${key} ${name}`;
        found.set(label, [...(found.get(label) ?? []), schema]);
      }
    }
  }
  return new Map([...found].map(([name, schemas]) => [name, combine(schemas)]));
}

/** The types that a choice allows, if each of its members says its own. */
function typesOfUnion(
  { unions, isNullable }: FlatSchema,
  flatten: (schema: unknown) => FlatSchema,
) {
  const [union] = unions;
  const members = union?.members.map(flatten) ?? [];
  if (members.length === 0 || members.some(({ types }) => types === undefined)) {
    return {};
  }
  return {
    types: new Set(members.flatMap(({ types }) => [...(types ?? [])])),
    isNullable: isNullable || members.some((member) => member.isNullable),
  };
}
