import type { Size } from "../../../lib/bundle.ts";
import type { Machine } from "../machine.ts";
import { pinnedVersions } from "../programs.ts";
import { rounded, type Summary, summarise } from "../statistics.ts";
import type { Measured, Measurements } from "./measure.ts";
import type { TypeCheck } from "./type-check.ts";

/** What `npm run measure -- install` has found: `docs/measures/install.json`. */
export interface InstallMeasure {
  readonly machine: Machine;
  readonly rounds: { readonly imports: number; readonly typeChecks: number };
  /** What an import of an empty module takes. */
  readonly emptyImportMs: Summary;
  /** The smallest bundle first. */
  readonly programs: readonly MeasuredProgram[];
}

export interface MeasuredProgram {
  readonly title: string;
  readonly about: string;
  readonly madeWith: string;
  /** By the name of the bundler. */
  readonly bundles: Readonly<Record<string, Size>>;
  readonly installed: {
    readonly packages: number;
    readonly kib: number;
    readonly generatedKib: number;
  };
  readonly importMs: Summary;
  readonly typeCheck: TypeCheck;
  /** How many times ours some of them are, by the figures before they were rounded. Ours has none. */
  readonly times?: Times;
}

/** Figures of the overview. */
export type Times = Readonly<
  Record<"bundle" | "packages" | "kib" | "importMs" | "typeCheck", number>
>;

export function installMeasure(
  { programs, emptyImports }: Measurements,
  machine: Machine,
): InstallMeasure {
  const bySize = programs.toSorted((one, other) => figures(one).bundle - figures(other).bundle);
  const ours = programs.find(({ program }) => program.isOurs) as Measured;
  return {
    machine,
    rounds: { imports: emptyImports.length, typeChecks: ours.typeChecks.length },
    emptyImportMs: summary(emptyImports, 1),
    programs: bySize.map((measured) => ({
      title: measured.program.title,
      about: measured.program.about,
      madeWith: versions(measured),
      bundles: measured.bundles,
      installed: {
        packages: measured.installed.packages,
        kib: rounded(measured.installed.bytes / 1024),
        generatedKib: rounded(measured.installed.generatedBytes / 1024),
      },
      importMs: summary(measured.imports, 1),
      typeCheck: medians(measured.typeChecks),
      ...(measured !== ours && { times: timesOf(figures(measured), figures(ours)) }),
    })),
  };
}

/** `ky 2.1.0`, or what is neither installed nor generated. */
export function versions({ program }: Pick<Measured, "program">): string {
  const pinned = Object.entries(pinnedVersions(program)).map((entry) => entry.join(" "));
  return program.isOurs ? "this repository" : pinned.join(", ") || "-";
}

function figures({ bundles, installed, imports, typeChecks }: Measured): Times {
  return {
    bundle: bundles.esbuild?.gzip ?? Number.NaN,
    packages: installed.packages,
    kib: installed.bytes,
    importMs: summarise(imports).median,
    typeCheck: summarise(typeChecks.map(({ totalSeconds }) => totalSeconds)).median,
  };
}

function timesOf(figures: Times, ours: Times): Times {
  const names = Object.keys(ours) as (keyof Times)[];
  const ratios = names.map((name) => [name, Number((figures[name] / ours[name]).toPrecision(2))]);
  return Object.fromEntries(ratios) as Times;
}

function medians(typeChecks: readonly TypeCheck[]): TypeCheck {
  const median = (key: keyof TypeCheck, digits = 0) =>
    rounded(summarise(typeChecks.map((each) => each[key])).median, digits);
  return {
    files: median("files"),
    types: median("types"),
    instantiations: median("instantiations"),
    checkSeconds: median("checkSeconds", 2),
    totalSeconds: median("totalSeconds", 2),
    memoryMiB: median("memoryMiB"),
  };
}

function summary(values: readonly number[], digits: number): Summary {
  const { low, median, high } = summarise(values);
  return {
    low: rounded(low, digits),
    median: rounded(median, digits),
    high: rounded(high, digits),
  };
}
