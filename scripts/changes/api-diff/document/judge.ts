import { type Cause, findCauses } from "./causes.ts";
import type { Difference } from "./differences.ts";
import type { ParsedDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Entry } from "./oasdiff.ts";
import { otherFinding } from "./other-rules.ts";
import { ownRules } from "./own-rules.ts";
import { type Usage, usageIn } from "./usage.ts";

/** What is said of differences, beside the changelog or in the place of its entries. */
export interface Judgement {
  readonly findings: readonly Judged[];
  readonly causes: readonly Cause[];
  readonly replaced: ReadonlySet<Entry>;
}

interface Judged {
  readonly difference: Difference;
  readonly finding: Finding;
  readonly usage: Usage;
}

/** Has our rules look at each difference, and leaves to the changelog what it has words for. */
export async function judge(
  found: readonly Difference[],
  entries: readonly Entry[],
  base: ParsedDocument,
  head: ParsedDocument,
): Promise<Judgement> {
  const usageOf = usages(base, head);
  const all = found.map((difference) => {
    const usage = usageOf(difference);
    const context = { base: base.parsed, head: head.parsed, usage };
    const [finding] = ownRules.flatMap((rule) => rule(difference, context) ?? []);
    return { difference, finding, usage, context };
  });
  const open = all.filter(({ finding }) => finding === undefined || finding.replaces);
  const differences = open.map(({ difference }) => difference);
  const causes = await findCauses(differences, entries, base, head.parsed);
  const findings = all.flatMap(({ difference, finding, usage, context }) => {
    const told = causes.find((each) => each.difference === difference)?.entries ?? [];
    const own = finding ?? (told.length === 0 ? otherFinding(difference, context) : undefined);
    return own === undefined ? [] : [{ difference, finding: own, usage }];
  });
  const replaced = causes.flatMap((each, index) => (open[index]?.finding ? each.entries : []));
  return { findings, causes, replaced: new Set(replaced) };
}

/** What a difference has an effect on: what was removed, on what used it before. */
export function usages(
  base: ParsedDocument,
  head: ParsedDocument,
): (difference: Difference) => Usage {
  const [before, after] = [usageIn(base.parsed), usageIn(head.parsed)];
  return (difference) =>
    difference.after === undefined ? before(difference.base) : after(difference.head);
}
