import type { Change, Requirement } from "./change.ts";

const WEIGHTS: Readonly<Record<Requirement, number>> = { patch: 0, minor: 1, major: 2 };

/** Whether one requirement asks for as much as another. */
export function asksFor(one: Requirement, other: Requirement): boolean {
  return WEIGHTS[one] >= WEIGHTS[other];
}

/**
 * The changes of a document, and those for users' compilers that it doesn't explain: a change of an
 * operation explains what it does to that operation's types, any change what isn't one operation's.
 */
export function mergeChanges(document: readonly Change[], surface: readonly Change[]): Change[] {
  return [...document, ...surface.filter((each) => !isCovered(document, each))];
}

/** Whether a change asks for no more than one of those that explain it. */
export function isCovered(known: readonly Change[], change: Change): boolean {
  return known.some(
    (each) =>
      asksFor(each.requires, change.requires) &&
      (change.operation === null || isSameOperation(each, change)),
  );
}

/** An operation that was renamed is known by its path. */
function isSameOperation(one: Change, other: Change): boolean {
  return (
    one.operation === other.operation ||
    (one.path !== null && one.path === other.path && one.method === other.method)
  );
}
