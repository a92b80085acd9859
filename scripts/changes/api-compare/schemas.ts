import { isReference } from "@invitekit/generator/document";
import type { Direction, Inner, Level } from "./comparison.ts";
import type { Difference } from "./difference.ts";
import { lostReference } from "./documents.ts";
import { compareLevel } from "./level.ts";
import type { Side, Sides } from "./side.ts";

export type CompareSchemas = (ours: unknown, theirs: unknown) => Difference[];

interface Pair {
  readonly where: readonly string[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

// Enough to tell which of two members of a choice is more like a third.
const ENOUGH_PAIRS = 30;

/**
 * Compares schemas by what they allow. Each pair is looked at once, where it is met first on the way
 * from the outside in, so that schemas may lead in circles, and what many places share is said once.
 */
export function createSchemaComparison(sides: Sides, direction: Direction): CompareSchemas {
  const known = new Map<unknown, Map<unknown, Level>>();

  function levelOf(ours: unknown, theirs: unknown): Level {
    const byTheirs = known.get(ours) ?? new Map<unknown, Level>();
    known.set(ours, byTheirs);
    const found = byTheirs.get(theirs);
    if (found !== undefined) {
      return found;
    }
    // A choice asks how much its members differ, which may lead back to it.
    byTheirs.set(theirs, { differences: [], inner: [] });
    const level = compareLevel(ours, theirs, { sides, direction, distance });
    byTheirs.set(theirs, level);
    return level;
  }

  function collect(ours: unknown, theirs: unknown, most: number): Difference[] {
    const differences: Difference[] = [];
    const pairs: Pair[] = [];
    const met = new Map<unknown, Set<unknown>>();
    const meet = (where: readonly string[], inner: Omit<Inner, "label">) => {
      const our = targetOf(sides.ours, inner.ours);
      const their = targetOf(sides.theirs, inner.theirs);
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
      const level = levelOf(pair.ours, pair.theirs);
      for (const difference of level.differences) {
        differences.push({ ...difference, where: [...pair.where, ...difference.where] });
      }
      for (const inner of pairs.length < most ? level.inner : []) {
        meet([...pair.where, inner.label], inner);
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
function targetOf({ document }: Side, schema: unknown): unknown {
  if (!isReference(schema) || (!document.isOld && Object.keys(schema).length > 1)) {
    return schema;
  }
  const target = document.resolve(schema);
  return lostReference(target) === undefined ? target : schema;
}
