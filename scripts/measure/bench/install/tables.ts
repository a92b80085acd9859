import { table } from "../../../lib/markdown.ts";
import { pinnedVersions } from "../programs.ts";
import { summarise } from "../statistics.ts";
import { decimal } from "../table.ts";
import type { Measured, Measurements } from "./measure.ts";
import type { TypeCheck } from "./type-check.ts";

/** A column of figures. */
interface Column {
  readonly head: string;
  readonly digits?: number;
  of(measured: Measured): number;
}

const packages: Column = { head: "packages", of: ({ installed }) => installed.packages };
const installed: Column = { head: "installed, KiB", of: ({ installed }) => kib(installed.bytes) };
const generated: Column = {
  head: "generated, KiB",
  of: ({ installed }) => kib(installed.generatedBytes),
};
const importTime: Column = {
  head: "import, ms",
  digits: 1,
  of: ({ imports }) => summarise(imports).median,
};
const typeCheckTime = ofTypeCheck("type check, s", "totalSeconds", 2);

/** A figure of each kind, and how many times ours it is. */
export function overview(programs: readonly Measured[]): string {
  const columns = [
    ofBundle("esbuild", "gzip", "bundle, bytes"),
    packages,
    installed,
    importTime,
    typeCheckTime,
  ];
  const ours = programs.find(({ program }) => program.isOurs);
  const rows = programs.map((measured) => [
    measured.program.title,
    versions(measured),
    ...columns.map((column) => {
      const value = column.of(measured);
      const times = value / (ours ? column.of(ours) : Number.NaN);
      return decimal(value, column.digits) + (measured === ours ? "" : ` (${ratio(times)} ×)`);
    }),
  ]);
  return table(["program", "made with", ...columns.map(({ head }) => head)], rows);
}

/** With each bundler: minified, and compressed then. */
export function bundleTable(programs: readonly Measured[]): string {
  const bundlers = Object.keys(programs[0]?.bundles ?? {});
  const columns = bundlers.flatMap((bundler) => [
    ofBundle(bundler, "min"),
    ofBundle(bundler, "gzip"),
    ofBundle(bundler, "brotli"),
  ]);
  return figures(programs, columns);
}

/** What is in node_modules, and in the project itself. */
export function installTable(programs: readonly Measured[]): string {
  return figures(programs, [packages, installed, generated]);
}

/** Beside an empty module. */
export function importTable({ programs, emptyImports }: Measurements): string {
  const imports = [
    ["an empty module", emptyImports] as const,
    ...programs.map(({ program, imports }) => [program.title, imports] as const),
  ];
  const rows = imports.map(([title, values]) => {
    const { low, median, high } = summarise(values);
    return [title, decimal(median, 1), `${decimal(low, 1)} to ${decimal(high, 1)}`];
  });
  return table(["program", "CPU, ms", "middle half"], rows);
}

/** What the compiler says of its work. */
export function typeCheckTable(programs: readonly Measured[]): string {
  return figures(programs, [
    ofTypeCheck("files", "files"),
    ofTypeCheck("types", "types"),
    ofTypeCheck("instantiations", "instantiations"),
    ofTypeCheck("checking, s", "checkSeconds", 2),
    ofTypeCheck("in all, s", "totalSeconds", 2),
    ofTypeCheck("memory, MiB", "memoryMiB"),
  ]);
}

/** `ky 2.1.0`, or what is neither installed nor generated. */
export function versions({ program }: Pick<Measured, "program">): string {
  const pinned = Object.entries(pinnedVersions(program)).map((entry) => entry.join(" "));
  return program.isOurs ? "this repository" : pinned.join(", ") || "-";
}

function figures(programs: readonly Measured[], columns: readonly Column[]): string {
  const rows = programs.map((measured) => [
    measured.program.title,
    ...columns.map(({ of, digits }) => decimal(of(measured), digits)),
  ]);
  return table(["program", ...columns.map(({ head }) => head)], rows);
}

function ofBundle(bundler: string, key: "min" | "gzip" | "brotli", head?: string): Column {
  return {
    head: head ?? `${bundler}, ${key}`,
    of: ({ bundles }) => bundles[bundler]?.[key] ?? Number.NaN,
  };
}

function ofTypeCheck(head: string, key: keyof TypeCheck, digits = 0): Column {
  return {
    head,
    digits,
    of: ({ typeChecks }) => summarise(typeChecks.map((each) => each[key])).median,
  };
}

/** `0.049`, `1.5`, `37` */
function ratio(times: number): string {
  return times.toLocaleString("en", { maximumSignificantDigits: 2 });
}

function kib(bytes: number): number {
  return bytes / 1024;
}
