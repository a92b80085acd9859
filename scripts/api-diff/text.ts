import { byWeight } from "./bump.ts";
import type { Change, VendorDiff } from "./change.ts";

/** All changes for a terminal, the heaviest of each vendor first. */
export function toText(diffs: readonly VendorDiff[]): string {
  return `${diffs.map(vendorText).join("\n")}\n`;
}

function vendorText({ packageName, version, bump, changes }: VendorDiff): string {
  if (changes.length === 0) {
    return `${packageName} ${version}: no change`;
  }
  const lines = changes
    .toSorted((one, other) => byWeight(one.requires, other.requires))
    .map((change) => `  ${change.requires.padEnd(5)}  ${change.text} ${placeOf(change)}`);
  return [`${packageName} ${version}: ${bump}`, ...lines].join("\n");
}

function placeOf({ file, line }: Change): string {
  return line === null ? file : `${file}:${line}`;
}
