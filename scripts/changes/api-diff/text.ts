import { styleText } from "node:util";
import type { VendorDiff } from "./change.ts";
import { type Group, groupAlike, operationsOf, placeOf } from "./groups.ts";

const COLORS = { major: "red", minor: "yellow", patch: "dim" } as const;

/** All changes for a terminal, the heaviest of each vendor first. */
export function toText(title: string, diffs: readonly VendorDiff[]): string {
  const changed = diffs.filter(({ changes }) => changes.length > 0);
  const same = diffs.filter(({ changes }) => changes.length === 0);
  const rest = same.map(({ packageName, version }) => `${packageName} ${version}: no change\n`);
  const parts = [...changed.map(vendorText), ...(same.length > 0 ? [rest.join("")] : [])];
  return `Compared with ${title}\n\n${parts.join("\n")}`;
}

function vendorText({ packageName, version, bump, changes }: VendorDiff): string {
  const heading =
    bump === "none" ? `${packageName} ${version}` : `${packageName} ${version}: ${bump}`;
  return `${[paint("bold", heading), ...groupAlike(changes).map(groupText)].join("\n")}\n`;
}

function groupText(group: Group): string {
  const [{ requires, text }] = group;
  const names = operationsOf(group);
  const about =
    names.length === 0 ? "" : `${names.slice(0, 3).join(", ")}${more(names.length - 3)}: `;
  const place = paint("dim", placeOf(group));
  return `  ${paint(COLORS[requires], requires)}  ${about}${text}\n         ${place}`;
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : "";
}

/** Colours for a terminal that wants them. */
function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
