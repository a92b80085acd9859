import { byWeight } from "./bump.ts";
import type { Change, Requirement } from "./change.ts";

/** Whether one requirement asks for as much as another. */
export function asksFor(one: Requirement, other: Requirement): boolean {
  return byWeight(one, other) <= 0;
}

/**
 * The changes of a document, and those for users' compilers that it doesn't explain: a change of an
 * operation explains what it does to that operation's types, any change what else is generated. None
 * explains what is written by hand, core before all.
 */
export function mergeChanges(document: readonly Change[], surface: readonly Change[]): Change[] {
  return [...document, ...surface.filter((each) => !isCovered(document, each))];
}

/** Whether a change asks for no more than one of those that explain it. */
export function isCovered(known: readonly Change[], change: Change): boolean {
  return known.some(
    (each) =>
      asksFor(each.requires, change.requires) &&
      (change.operation === null ? isGenerated(change) : isSameOperation(each, change)),
  );
}

/** What a document makes of a package, and the function that takes it all, of which index.ts has one. */
function isGenerated({ file }: Change): boolean {
  return !file.startsWith("packages/") || /\.gen\.ts$|\/index\.ts$/.test(file);
}

/** An operation that was renamed is known by its path. */
function isSameOperation(one: Change, other: Change): boolean {
  return (
    one.operation === other.operation ||
    (one.path !== null && one.path === other.path && one.method === other.method)
  );
}
