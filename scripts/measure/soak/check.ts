import { CALL_CHECKS } from "./call-checks.ts";
import { factsOf } from "./facts.ts";
import type { LoadResult } from "./load.ts";
import { OUTCOMES } from "./records.ts";
import type { Run } from "./run.ts";

/** Something that must be so, and what speaks against it. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

/**
 * How much more may be in use at the end than at two thirds of the run, over which nothing should grow.
 * What V8 still compiles takes up to some 300 kB. In a full run this is 150 bytes a call.
 */
export const GROWTH_BYTES = 1_000_000;

export function checkRun(run: Run): Check[] {
  const { load, failure, ledger } = run;
  const end = check("the process that called ended by itself", failure && [failure]);
  if (!load) {
    return [end];
  }
  const { records, leftovers, listeners, warnings } = load;
  const { calls } = run.settings;
  const resolved = records.outcome.filter((each) => OUTCOMES[each] === "resolved").length;
  const growth = growthOf(load);
  const astray = ledger.complaints.get("astray")?.size ?? 0;
  return [
    ...checkCalls(run, load),
    // Else the checks would say little: two thirds do.
    check("most calls resolved", resolved * 2 < calls && [`only ${resolved} of ${calls}`]),
    check("nothing was sent elsewhere", astray > 0 && [`calls that did: ${astray}`]),
    check(
      `memory grew by less than ${GROWTH_BYTES / 1e6} MB over the last third`,
      growth >= GROWTH_BYTES && [`it grew by ${growth} bytes`],
    ),
    check("no socket or timer was left", leftovers),
    check("no listener was left", listeners > 0 && [`${listeners} were, at callers' signals`]),
    check("the platform gave no warning", warnings),
    end,
  ];
}

/** Bytes by which the memory in use grew over the last third. */
export function growthOf({ samples }: LoadResult): number {
  const at = (mark: string) => samples.find(({ name }) => name === mark)?.bytes ?? 0;
  return at("end") - at("2/3");
}

function checkCalls(run: Run, load: LoadResult): Check[] {
  const problems = new Map(Object.keys(CALL_CHECKS).map((name) => [name, [] as string[]]));
  for (let number = 0; number < run.settings.calls; number += 1) {
    const facts = factsOf(run, load, number);
    for (const [name, isSo] of Object.entries(CALL_CHECKS)) {
      if (!isSo(facts)) {
        problems.get(name)?.push(facts.story);
      }
    }
  }
  return [...problems].map(([name, stories]) => check(name, stories));
}

function check(name: string, problems: readonly string[] | "" | false | undefined): Check {
  return { name, problems: problems || [] };
}
