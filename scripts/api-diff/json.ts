import type { VendorDiff } from "./change.ts";

/** All changes as data, by vendor. */
export function toJson(diffs: readonly VendorDiff[]): string {
  const vendors = Object.fromEntries(
    diffs.map(({ vendor, bump, changes }) => [vendor, { bump, changes }]),
  );
  return `${JSON.stringify({ vendors }, null, 2)}\n`;
}
