import type { Measured } from "./measure.ts";

/** How many times as long a vendor of a large workspace may take, if growth is to be called linear. */
export const LINEAR = 1.3;
export const UNCHANGED_SECONDS = 3;

export interface Goal {
  readonly text: string;
  readonly found: string;
  readonly isMet: boolean;
}

/** What a vendor takes from nothing, without what is there for any number of them. */
export function secondsPerVendor({ cold, fixed, vendors }: Measured): number {
  return (cold.seconds - fixed.seconds) / vendors;
}

/** How many times the vendor of the smallest workspace one of this takes. */
export function growth(measured: Measured, smallest: Measured): number {
  return secondsPerVendor(measured) / secondsPerVendor(smallest);
}

/** The tasks of other packages that ran after a change of one document. */
export function strangers({ changed, changedPackage }: Measured): string[] {
  return changed.executed.filter((task) => !task.startsWith(`${changedPackage}#`));
}

/** Judges measurements in the order of their size. */
export function judge(all: readonly Measured[]): Goal[] {
  const [smallest, largest] = [all[0] as Measured, all.at(-1) as Measured];
  const times = growth(largest, smallest);
  const slowest = Math.max(...all.map(({ unchanged }) => unchanged.seconds));
  const again = all.flatMap(({ unchanged }) => unchanged.executed);
  const foreign = all.flatMap(strangers);
  const hasRun = all.every(({ changed }) => changed.executed.length > 0);
  return [
    {
      text: `Linear: with ${largest.vendors} vendors, each takes at most ${LINEAR} times as long as with ${smallest.vendors}`,
      found: `${times.toFixed(2)} times`,
      isMet: times <= LINEAR,
    },
    {
      text: `Nothing changed: nothing runs, in less than ${UNCHANGED_SECONDS} s`,
      found: [`${slowest.toFixed(2)} s`, ...again].join(", "),
      isMet: slowest < UNCHANGED_SECONDS && again.length === 0,
    },
    {
      text: "One document changed: that vendor's tasks run, and no other",
      found: foreign.join(", ") || (hasRun ? "no other" : "nothing ran"),
      isMet: foreign.length === 0 && hasRun,
    },
  ];
}
