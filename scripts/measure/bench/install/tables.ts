import { table } from "@invitekit/generator/text";
import { decimal } from "../table.ts";
import type { InstallMeasure, MeasuredProgram, Times } from "./install-measure.ts";
import type { TypeCheck } from "./type-check.ts";

/** A column of figures. */
interface Column {
  readonly head: string;
  readonly digits?: number;
  of(program: MeasuredProgram): number;
}

const packages: Column = { head: "packages", of: ({ installed }) => installed.packages };
const installed: Column = { head: "installed, KiB", of: ({ installed }) => installed.kib };
const generated: Column = { head: "generated, KiB", of: ({ installed }) => installed.generatedKib };
const importTime: Column = { head: "import, ms", digits: 1, of: ({ importMs }) => importMs.median };

/** The columns of the overview, by how many times ours they are. */
const OVERVIEW: Readonly<Record<keyof Times, Column>> = {
  bundle: ofBundle("esbuild", "gzip", "bundle, bytes"),
  packages,
  kib: installed,
  importMs: importTime,
  typeCheck: ofTypeCheck("type check, s", "totalSeconds", 2),
};

/** A figure of each kind, and how many times ours it is. */
export function overview(programs: readonly MeasuredProgram[]): string {
  const columns = Object.entries(OVERVIEW) as [keyof Times, Column][];
  const rows = programs.map((program) => [
    program.title,
    program.madeWith,
    ...columns.map(([name, { of, digits }]) => {
      const { times } = program;
      const ratio = times === undefined ? "" : ` (${times[name].toLocaleString("en")} ×)`;
      return decimal(of(program), digits) + ratio;
    }),
  ]);
  return table(["program", "made with", ...columns.map(([, { head }]) => head)], rows);
}

/** With each bundler: minified, and compressed then. */
export function bundleTable(programs: readonly MeasuredProgram[]): string {
  const bundlers = Object.keys(programs[0]?.bundles ?? {});
  const columns = bundlers.flatMap((bundler) => [
    ofBundle(bundler, "min"),
    ofBundle(bundler, "gzip"),
    ofBundle(bundler, "brotli"),
  ]);
  return figures(programs, columns);
}

/** What is in node_modules, and in the project itself. */
export function installTable(programs: readonly MeasuredProgram[]): string {
  return figures(programs, [packages, installed, generated]);
}

/** Beside an empty module. */
export function importTable({ programs, emptyImportMs }: InstallMeasure): string {
  const imports = [{ title: "an empty module", importMs: emptyImportMs }, ...programs];
  const rows = imports.map(({ title, importMs: { low, median, high } }) => [
    title,
    decimal(median, 1),
    `${decimal(low, 1)} to ${decimal(high, 1)}`,
  ]);
  return table(["program", "CPU, ms", "middle half"], rows);
}

/** What the compiler says of its work. */
export function typeCheckTable(programs: readonly MeasuredProgram[]): string {
  return figures(programs, [
    ofTypeCheck("files", "files"),
    ofTypeCheck("types", "types"),
    ofTypeCheck("instantiations", "instantiations"),
    ofTypeCheck("checking, s", "checkSeconds", 2),
    ofTypeCheck("in all, s", "totalSeconds", 2),
    ofTypeCheck("memory, MiB", "memoryMiB"),
  ]);
}

function figures(programs: readonly MeasuredProgram[], columns: readonly Column[]): string {
  const rows = programs.map((program) => [
    program.title,
    ...columns.map(({ of, digits }) => decimal(of(program), digits)),
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
  return { head, digits, of: ({ typeCheck }) => typeCheck[key] };
}
