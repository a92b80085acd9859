import { type Cause, findCauses } from "./causes.ts";
import type { Change } from "./change.ts";
import { type Difference, differences } from "./differences.ts";
import { type DocumentFile, type ParsedDocument, readDocument } from "./document.ts";
import { isFilledIn } from "./filled-in.ts";
import type { Finding } from "./finding.ts";
import { isTold, requirementOf } from "./levels.ts";
import { changelog, type Entry } from "./oasdiff.ts";
import { otherFinding } from "./other-rules.ts";
import { ownRules } from "./own-rules.ts";
import { groupProse, isProse, proseText } from "./prose.ts";
import { type ListChange, securityChanges } from "./security-changes.ts";
import { serverChanges } from "./server-changes.ts";
import { type Usage, usageIn } from "./usage.ts";

/** What has changed between two documents of a vendor: of each difference somebody says something. */
export async function documentChanges(base: DocumentFile, head: DocumentFile): Promise<Change[]> {
  const [before, after] = await Promise.all([readDocument(base), readDocument(head)]);
  const entries = (await changelog(base, head)).filter(isTold);
  const usage = usageOf(before, after);
  const place = placer(before, after);
  const found = differences(before.parsed, after.parsed);
  const [prose, rest] = split(found.filter(isCompared), isProse);
  const context = { base: before.parsed, head: after.parsed };
  const judged = rest.map((difference) => {
    const used = usage(difference);
    const [finding] = ownRules.flatMap(
      (rule) => rule(difference, { ...context, usage: used }) ?? [],
    );
    return { difference, finding, used };
  });
  const open = judged.filter(({ finding }) => finding === undefined || finding.replaces);
  const causes = await findCauses(
    open.map(({ difference }) => difference),
    entries,
    before,
    after.parsed,
  );
  const replaced = new Set(
    causes.flatMap((each, index) => (open[index]?.finding ? each.entries : [])),
  );
  const silent = judged.flatMap(({ difference, finding, used }) => {
    const own =
      finding ?? (hasEntries(causes, difference) ? undefined : otherFinding(difference, used));
    return own === undefined ? [] : [changeOf(own, place(difference), used)];
  });
  return [
    ...entries
      .filter((entry) => !replaced.has(entry))
      .map((entry) => told(entry, before, after, causes, place)),
    ...[
      ...serverChanges(context.base, context.head),
      ...securityChanges(context.base, context.head),
    ].map((each) => listed(each, place)),
    ...silent,
    ...groupProse(prose).flatMap((group) => {
      const [first] = group;
      const finding = { id: "prose-changed", requires: "patch", text: proseText(group) } as const;
      return first === undefined ? [] : [changeOf(finding, place(first), usage(first))];
    }),
  ];
}

type Place = Pick<Change, "file" | "line" | "isInBase">;
type Placer = (where: Pick<Difference, "base" | "head"> & { readonly after?: unknown }) => Place;

/** What was removed is found in the base's file. */
function placer(base: ParsedDocument, head: ParsedDocument): Placer {
  return (where) =>
    where.after === undefined
      ? { file: base.name, line: base.line(where.base), isInBase: true }
      : { file: head.name, line: head.line(where.head) };
}

/** Lists of servers and credentials are compared as a whole. */
function isCompared({ keyword }: Difference): boolean {
  return keyword !== "security" && keyword !== "servers";
}

function hasEntries(causes: readonly Cause[], difference: Difference): boolean {
  return causes.some((each) => each.difference === difference && each.entries.length > 0);
}

function told(
  entry: Entry,
  base: ParsedDocument,
  head: ParsedDocument,
  causes: readonly Cause[],
  place: Placer,
): Change {
  const { id, text, operationId, operation, path, baseSource, revisionSource } = entry;
  const source = revisionSource ?? baseSource;
  const cause = causes.find(({ entries }) => entries.includes(entry));
  const isInBase = revisionSource === undefined && baseSource !== undefined;
  const found = source === undefined && cause ? place(cause.difference) : undefined;
  return {
    id,
    requires: isFilledIn(entry, head.parsed) ? "minor" : requirementOf(entry),
    text: sentence(text),
    operation: operationId ?? null,
    method: operation ?? null,
    path: path ?? null,
    ...(found ?? {
      file: isInBase ? base.name : head.name,
      line: source?.line ?? null,
      ...(isInBase && { isInBase }),
    }),
  };
}

function changeOf({ id, requires, text }: Finding, place: Place, { operations }: Usage): Change {
  const [only] = operations.length === 1 ? operations : [];
  const { operation = null, method = null, path = null } = only ?? {};
  return { id, requires, text, operation, method, path, ...place };
}

function listed({ operation, isGone, ...change }: ListChange, place: Placer): Change {
  const { id, requires, text } = change;
  return {
    ...{ id, requires, text },
    operation: operation?.operation.operationId ?? null,
    method: operation?.method.toUpperCase() ?? null,
    path: operation?.path ?? null,
    ...place({ ...change, after: isGone ? undefined : true }),
  };
}

function usageOf(base: ParsedDocument, head: ParsedDocument): (difference: Difference) => Usage {
  const [before, after] = [usageIn(base.parsed), usageIn(head.parsed)];
  return (difference) =>
    difference.after === undefined ? before(difference.base) : after(difference.head);
}

function split<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}

function sentence(text: string): string {
  // It writes whole numbers as 20.00.
  const plain = text.replaceAll(/`(-?\d+)\.00`/g, "`$1`");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
