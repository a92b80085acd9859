import type { Bump, Change, Requirement } from "./change.ts";

// From the lightest.
const WEIGHTS: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Less than 0 if `one` is heavier than `other`, so that the heaviest come first. */
export function byWeight(one: Bump, other: Bump): number {
  return WEIGHTS.indexOf(other) - WEIGHTS.indexOf(one);
}

/** What changes require of a version, the heaviest deciding. Before 1.0.0 a minor is what may break. */
export function bumpFor(version: string, changes: readonly Pick<Change, "requires">[]): Bump {
  const [heaviest] = changes.map(({ requires }) => requires).sort(byWeight);
  return heaviest === undefined ? "none" : bumpAt(version, heaviest);
}

function bumpAt(version: string, requires: Requirement): Bump {
  if (!version.startsWith("0.")) {
    return requires;
  }
  return requires === "major" ? "minor" : "patch";
}
