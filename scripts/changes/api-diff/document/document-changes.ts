import type { Change } from "../change.ts";
import { type Difference, differences } from "./differences.ts";
import { type DocumentFile, readDocument } from "./document.ts";
import { entryChange } from "./entry-change.ts";
import { judge, usages } from "./judge.ts";
import { isTold } from "./levels.ts";
import { changelog } from "./oasdiff.ts";
import { placed, placedInList, placer } from "./placed.ts";
import { groupProse, isProse, proseText } from "./prose.ts";
import { securityChanges } from "./security-changes.ts";
import { serverChanges } from "./server-changes.ts";

/** What has changed between two documents of a vendor: of each difference somebody says something. */
export async function documentChanges(base: DocumentFile, head: DocumentFile): Promise<Change[]> {
  const [before, after] = await Promise.all([readDocument(base), readDocument(head)]);
  const lists = [
    ...serverChanges(before.parsed, after.parsed),
    ...securityChanges(before.parsed, after.parsed),
  ];
  const found = differences(before.parsed, after.parsed);
  // Told with the lists, unless they mean the same in another way.
  const rest = found.filter(({ keyword }) => lists.length === 0 || !LISTS.has(keyword));
  const entries = (await changelog(base, head)).filter(isTold);
  const others = rest.filter((each) => !isProse(each));
  const { findings, causes, replaced } = await judge(others, entries, before, after);
  const place = placer(before, after);
  const usage = usages(before, after);
  return [
    ...entries
      .filter((entry) => !replaced.has(entry))
      .map((entry) => entryChange(entry, before, after, causes, place)),
    ...lists.map((each) => placedInList(each, place)),
    ...findings.map((each) => placed(each.finding, place(each.difference), each.usage)),
    ...groupProse(rest.filter(isProse)).map(([first, ...more]) => {
      const text = proseText([first, ...more], { base: before.parsed, head: after.parsed });
      return placed({ id: "prose-changed", requires: "patch", text }, place(first), usage(first));
    }),
  ];
}

const LISTS: ReadonlySet<Difference["keyword"]> = new Set(["security", "servers"]);
