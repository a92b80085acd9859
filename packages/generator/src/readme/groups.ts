import type { DescribedOperation } from "../describe/describe.ts";
import { LONGEST_GROUPS } from "./limits.ts";
import { oneLine } from "./prose.ts";

/** How many ids of a group are told, if all are too many. */
const MOST_IDS = [24, 12, 8, 5, 3, 1];

/** The operations' ids, by tag or place: a list with a line for each group. */
export function groupList(operations: readonly DescribedOperation[]): string {
  const groups = new Map<string, string[]>();
  for (const operation of operations) {
    const name = groupOf(operation);
    groups.set(name, [...(groups.get(name) ?? []), operation.id]);
  }
  const lists = [Number.POSITIVE_INFINITY, ...MOST_IDS].map((most) =>
    [...groups].map(([name, ids]) => line(name, ids, most)),
  );
  const fitting = lists.find((lines) => lines.join("\n").length <= LONGEST_GROUPS);
  return (fitting ?? cut(lists.at(-1) ?? [])).join("\n");
}

/** The first tag, or the first part of the path that isn't the same for all. */
function groupOf({ node, path }: DescribedOperation): string {
  const [part = "/"] = path
    .split("/")
    .filter((each) => each && !/^(api|rest|v\d+.*|\{.*)$/.test(each));
  return oneLine(node.tags?.[0] ?? part, 60);
}

function line(name: string, ids: readonly string[], most: number): string {
  const told = ids.slice(0, most).map((id) => `\`${id}\``);
  const left = ids.length - told.length;
  const more = left > 0 ? ` and ${left} more` : "";
  return `- **${name}** (${ids.length}): ${told.join(", ")}${more}`;
}

function cut(lines: readonly string[]): string[] {
  let length = 0;
  const first = lines.filter((each) => {
    length += each.length + 1;
    return length <= LONGEST_GROUPS;
  });
  return [...first, `- and ${lines.length - first.length} more groups`];
}
