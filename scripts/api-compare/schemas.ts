import { isDeepStrictEqual } from "node:util";
import { isReference } from "../generate/openapi.ts";
import { compareChoices } from "./choices.ts";
import { compareStatements, type Difference, inside, type Statement } from "./difference.ts";
import { lostReference } from "./documents.ts";
import type { Fact } from "./facts.ts";
import type { FlatSchema } from "./flat-schema.ts";
import { compareObjects } from "./objects.ts";
import { type Side, type Sides, valuesText } from "./side.ts";

/** Which way a body goes: what is read only isn't sent, and what is written only isn't answered. */
export type Direction = "request" | "answer";

export type CompareSchemas = (ours: unknown, theirs: unknown) => Difference[];

/** Compares schemas by what they allow. Circles end, and no pair is looked at twice. */
export function createSchemaComparison(sides: Sides, direction: Direction): CompareSchemas {
  const known = new Map<unknown, Map<unknown, Difference[]>>();

  function compare(ourSchema: unknown, theirSchema: unknown): Difference[] {
    const ours = targetOf(sides.ours, ourSchema);
    const theirs = targetOf(sides.theirs, theirSchema);
    const byTheirs = known.get(ours) ?? new Map<unknown, Difference[]>();
    known.set(ours, byTheirs);
    const found = byTheirs.get(theirs);
    if (found !== undefined) {
      return found;
    }
    // Met again inside itself, it has no differences beside its own.
    byTheirs.set(theirs, []);
    const differences = compareOnce(ours, theirs);
    byTheirs.set(theirs, differences);
    return differences;
  }

  function compareOnce(ours: unknown, theirs: unknown): Difference[] {
    const [our, their] = [sides.ours.flatten(ours), sides.theirs.flatten(theirs)];
    const whole = (side: Side, schema: unknown, flat: FlatSchema): Statement => ({
      text: side.describe(schema),
      place: placeOf(side, schema, flat),
    });
    const [ourWhole, theirWhole] = [
      whole(sides.ours, ours, our),
      whole(sides.theirs, theirs, their),
    ];
    if (our.lost !== undefined || their.lost !== undefined) {
      return compareStatements([], ourWhole, theirWhole);
    }
    const types = compareTypes(our, their, ourWhole, theirWhole);
    if (types.length > 0) {
      return types;
    }
    return [
      ...(our.types === undefined ? [] : compareNull(our, their, ourWhole, theirWhole)),
      ...compareValues(our, their),
      ...compareFacts(our, their),
      ...compareChoices(our, their, sides, compare),
      ...compareObjects(our, their, sides, direction, compare),
      ...(our.types?.has("array")
        ? inside("[]", compare(our.items ?? true, their.items ?? true))
        : []),
    ];
  }

  function compareValues(our: FlatSchema, their: FlatSchema): Difference[] {
    const [one, other] = [our.values, their.values];
    if (one === undefined || other === undefined) {
      const text = ({ value }: Fact) => valuesText(value as unknown[]);
      return compareStatements(
        ["values"],
        fact(sides.ours, one, our, text),
        fact(sides.theirs, other, their, text),
      );
    }
    const without = (values: Fact, others: Fact) => {
      const all = others.value as unknown[];
      const rest = (values.value as unknown[]).filter(
        (value) => !all.some((each) => isDeepStrictEqual(each, value)),
      );
      return rest.length === 0 ? null : valuesText(rest);
    };
    const [ourPlace, theirPlace] = [factPlace(sides.ours, one), factPlace(sides.theirs, other)];
    return [
      ...compareStatements(
        ["values"],
        { text: without(one, other), place: ourPlace },
        { text: null, place: theirPlace },
      ),
      ...compareStatements(
        ["values"],
        { text: null, place: ourPlace },
        { text: without(other, one), place: theirPlace },
      ),
    ];
  }

  function compareFacts(our: FlatSchema, their: FlatSchema): Difference[] {
    return [...new Set([...our.facts.keys(), ...their.facts.keys()])].flatMap((key) => {
      const [one, other] = [our.facts.get(key), their.facts.get(key)];
      const isSame = one !== undefined && isDeepStrictEqual(one.value, other?.value);
      const text = ({ value }: Fact) => (typeof value === "string" ? value : JSON.stringify(value));
      return isSame
        ? []
        : compareStatements(
            [key],
            fact(sides.ours, one, our, text),
            fact(sides.theirs, other, their, text),
          );
    });
  }

  return compare;
}

/** What a reference that says nothing more leads to. */
function targetOf({ document }: Side, schema: unknown): unknown {
  if (!isReference(schema) || (!document.isOld && Object.keys(schema).length > 1)) {
    return schema;
  }
  const target = document.resolve(schema);
  return lostReference(target) === undefined ? target : schema;
}

function compareTypes(
  our: FlatSchema,
  their: FlatSchema,
  ourWhole: Statement,
  theirWhole: Statement,
): Difference[] {
  const text = ({ types, unions }: FlatSchema) =>
    types === undefined
      ? unions.length > 0
        ? "choice"
        : "anything"
      : [...types].sort().join(" or ");
  const areChoices = our.unions.length > 0 && their.unions.length > 0;
  if (areChoices || text(our) === text(their)) {
    return [];
  }
  // Their words are the same where only what is inside of them differs in type.
  const isTold = ourWhole.text !== theirWhole.text;
  return compareStatements(
    ["type"],
    isTold ? ourWhole : { ...ourWhole, text: text(our) },
    isTold ? theirWhole : { ...theirWhole, text: text(their) },
  );
}

function compareNull(
  our: FlatSchema,
  their: FlatSchema,
  ourWhole: Statement,
  theirWhole: Statement,
): Difference[] {
  const text = ({ isNullable }: FlatSchema) => (isNullable ? "allowed" : "not allowed");
  return compareStatements(
    ["null"],
    { ...ourWhole, text: text(our) },
    { ...theirWhole, text: text(their) },
  );
}

function fact(
  side: Side,
  given: Fact | undefined,
  { node }: FlatSchema,
  text: (fact: Fact) => string,
): Statement {
  return given === undefined
    ? { text: null, place: node && side.document.place(node) }
    : { text: text(given), place: factPlace(side, given) };
}

function factPlace(side: Side, { node, key }: Fact) {
  return side.document.place(node, key);
}

function placeOf(side: Side, schema: unknown, { node }: FlatSchema) {
  const isPlaced = typeof schema === "object" && schema !== null;
  return (
    (isPlaced ? side.document.place(schema) : undefined) ?? (node && side.document.place(node))
  );
}
