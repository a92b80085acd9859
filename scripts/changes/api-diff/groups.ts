import { byWeight } from "./bump.ts";
import type { Change } from "./change.ts";

export type Group = readonly [Change, ...Change[]];

/**
 * Changes that belong together, the heaviest first: a change of a component is told of each operation that
 * uses it.
 */
export function groupAlike(changes: readonly Change[]): Group[] {
  const keyOf = ({ id, requires, file, line, text }: Change) =>
    JSON.stringify([id, requires, file, line ?? text]);
  const groups = Map.groupBy(changes, keyOf);
  return [...groups.values()]
    .flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
    .sort(([one], [other]) => byWeight(one.requires, other.requires));
}

/** The operations of a group, as callers name them. */
export function operationsOf(group: readonly Change[]): string[] {
  const names = group.flatMap(({ operation, method, path }) => {
    return operation ?? (method === null ? [] : [`${method} ${path}`]);
  });
  return [...new Set(names)];
}

/** `specs/pets/openapi.yaml:12` */
export function placeOf([{ file, line, isInBase }]: Group): string {
  return `${file}${line === null ? "" : `:${line}`}${isInBase ? " as it was" : ""}`;
}
