import { isReference } from "@invitekit/generator/document";
import { compareSchema } from "./compare-schema.ts";
import type { Direction, SchemaComparison, SubschemaPair } from "./comparison.ts";
import type { Difference } from "./difference.ts";
import { lostReference } from "./documents.ts";
import type { SchemaReader, SchemaReaders } from "./schema-reader.ts";

export type CompareSchemas = (ours: unknown, theirs: unknown) => Difference[];

interface Pair {
  readonly where: readonly string[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

// Enough to see which of two members of a choice is more like a third.
const ENOUGH_PAIRS = 30;

/**
 * Compares schemas by what they allow. Each pair is looked at once, where it is met first on the way
 * from the outside in, so that schemas may lead in circles, and what many places share is said once.
 */
export function createSchemaComparison(
  readers: SchemaReaders,
  direction: Direction,
): CompareSchemas {
  const known = new Map<unknown, Map<unknown, SchemaComparison>>();

  function comparisonOf(ours: unknown, theirs: unknown): SchemaComparison {
    const byTheirs = known.get(ours) ?? new Map<unknown, SchemaComparison>();
    known.set(ours, byTheirs);
    const found = byTheirs.get(theirs);
    if (found !== undefined) {
      return found;
    }
    // A choice asks how much its members differ, which may lead back to it.
    byTheirs.set(theirs, { differences: [], subschemas: [] });
    const comparison = compareSchema(ours, theirs, { readers, direction, distance });
    byTheirs.set(theirs, comparison);
    return comparison;
  }

  function collect(ours: unknown, theirs: unknown, most: number): Difference[] {
    const differences: Difference[] = [];
    const pairs: Pair[] = [];
    const met = new Map<unknown, Set<unknown>>();
    const meet = (where: readonly string[], pair: Omit<SubschemaPair, "label">) => {
      const our = targetOf(readers.ours, pair.ours);
      const their = targetOf(readers.theirs, pair.theirs);
      const partners = met.get(our) ?? new Set();
      met.set(our, partners);
      if (!partners.has(their) && pairs.length < most) {
        partners.add(their);
        pairs.push({ where, ours: our, theirs: their });
      }
    };
    meet([], { ours, theirs });
    // It grows while it is gone through.
    for (const pair of pairs) {
      const comparison = comparisonOf(pair.ours, pair.theirs);
      for (const difference of comparison.differences) {
        differences.push({ ...difference, where: [...pair.where, ...difference.where] });
      }
      for (const subschema of pairs.length < most ? comparison.subschemas : []) {
        meet([...pair.where, subschema.label], subschema);
      }
    }
    return differences;
  }

  function distance(ours: unknown, theirs: unknown): number {
    return collect(ours, theirs, ENOUGH_PAIRS).length;
  }

  return (ours, theirs) => collect(ours, theirs, Number.POSITIVE_INFINITY);
}

/** What a reference that says nothing more leads to. */
function targetOf({ document }: SchemaReader, schema: unknown): unknown {
  if (!isReference(schema) || (!document.isOld && Object.keys(schema).length > 1)) {
    return schema;
  }
  const target = document.resolve(schema);
  return lostReference(target) === undefined ? target : schema;
}
