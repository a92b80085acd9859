import type { Run } from "../../../repository/pipeline.ts";
import type { Machine } from "../machine.ts";
import { rounded } from "../statistics.ts";
import { type Goal, growth, judge, secondsPerVendor } from "./goals.ts";
import type { Measured } from "./measure.ts";

/** What `npm run measure -- scale` has found: `docs/measures/scale.json`. */
export interface ScaleMeasure {
  readonly machine: Machine;
  /** The smallest first. */
  readonly workspaces: readonly MeasuredWorkspace[];
  readonly goals: readonly Goal[];
}

export interface MeasuredWorkspace {
  readonly vendors: number;
  readonly coreSeconds: number;
  /** By the seconds before they were rounded, as the factor is. */
  readonly vendorSeconds: number;
  readonly factor: number;
  readonly runs: readonly MeasuredRun[];
}

interface MeasuredRun {
  readonly name: string;
  readonly seconds: number;
  /** Null where the system doesn't report it. */
  readonly peakMiB: number | null;
  readonly tasksRun: number;
  readonly tasksCached: number;
}

export function scaleMeasure(all: readonly Measured[], machine: Machine): ScaleMeasure {
  const smallest = all[0] as Measured;
  const workspaces = all.map((measured) => ({
    vendors: measured.vendors,
    coreSeconds: rounded(measured.fixed.seconds, 1),
    vendorSeconds: rounded(secondsPerVendor(measured), 2),
    factor: rounded(growth(measured, smallest), 2),
    runs: [
      measuredRun("from nothing", measured.cold),
      measuredRun("nothing changed", measured.unchanged),
      measuredRun("one document changed", measured.changed),
    ],
  }));
  return { machine, workspaces, goals: judge(all) };
}

function measuredRun(name: string, { seconds, peakMiB, executed, cached }: Run): MeasuredRun {
  return {
    name,
    seconds: rounded(seconds, 2),
    peakMiB: Number.isNaN(peakMiB) ? null : rounded(peakMiB),
    tasksRun: executed.length,
    tasksCached: cached.length,
  };
}
