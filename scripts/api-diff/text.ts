import { styleText } from "node:util";
import { byWeight } from "./bump.ts";
import type { Change, VendorDiff } from "./change.ts";

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
  const groups = groupAlike(changes).sort(([one], [other]) =>
    byWeight(one.requires, other.requires),
  );
  return `${[paint("bold", heading), ...groups.map(groupText)].join("\n")}\n`;
}

type Group = readonly [Change, ...Change[]];

/** A change of a component is told of each operation that uses it: those belong together. */
function groupAlike(changes: readonly Change[]): Group[] {
  const keyOf = ({ id, requires, file, line, text }: Change) =>
    JSON.stringify([id, requires, file, line ?? text]);
  const groups = Map.groupBy(changes, keyOf);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
}

function groupText(group: Group): string {
  const [{ requires, text, file, line, isInBase }] = group;
  const names = [...new Set(group.flatMap((each) => operationName(each) ?? []))];
  const place = `${file}${line === null ? "" : `:${line}`}${isInBase ? " as it was" : ""}`;
  const about =
    names.length === 0 ? "" : `${names.slice(0, 3).join(", ")}${more(names.length - 3)}: `;
  return `  ${paint(COLORS[requires], requires)}  ${about}${text}\n         ${paint("dim", place)}`;
}

function operationName({ operation, method, path }: Change): string | undefined {
  return operation ?? (method === null ? undefined : `${method} ${path}`);
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : "";
}

/** Colours for a terminal that wants them. */
function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
