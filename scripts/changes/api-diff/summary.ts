import { strong, table } from "@invitekit/generator/text";
import type { VendorDiff } from "./change.ts";
import { type Group, groupAlike, operationsOf, placeOf } from "./groups.ts";

/** All changes as Markdown, for the summary of a CI run. */
export function toSummary(title: string, diffs: readonly VendorDiff[]): string {
  const changed = diffs.filter(({ changes }) => changes.length > 0);
  const same = diffs.filter(({ changes }) => changes.length === 0);
  const parts = [`## API changes since ${title}`, ...changed.map(section)];
  if (same.length > 0) {
    parts.push(`No change: ${same.map(({ packageName }) => `\`${packageName}\``).join(", ")}.`);
  }
  return `${parts.join("\n\n")}\n`;
}

function section({ packageName, version, bump, changes }: VendorDiff): string {
  const head = ["means", "operation", "change", "where"];
  const rows = groupAlike(changes).map(row);
  return `### \`${packageName}\` ${version}: ${bump}\n\n${table(head, rows)}`;
}

function row(group: Group): string[] {
  const [{ requires, text }] = group;
  return [
    requires === "major" ? strong(requires) : requires,
    operationsOf(group)
      .map((name) => `\`${name}\``)
      .join(", "),
    cell(text),
    cell(placeOf(group)),
  ];
}

/** Neither ends the cell nor the row, nor becomes a tag; in code, `<` stays what it is. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll(/\s*\n\s*/g, " ")
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll("<", "&lt;") : part))
    .join("");
}
