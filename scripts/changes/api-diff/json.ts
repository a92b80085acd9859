import type { Change, VendorDiff } from "./change.ts";

/** All changes as data, by vendor. */
export function toJson(diffs: readonly VendorDiff[]): string {
  const vendors = Object.fromEntries(
    diffs.map(({ vendor, bump, changes }) => [vendor, { bump, changes: changes.map(told) }]),
  );
  return `${JSON.stringify({ vendors }, null, 2)}\n`;
}

function told({ isInBase: _, ...change }: Change): Omit<Change, "isInBase"> {
  return change;
}
