import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import type { Run } from "../../repository/pipeline.ts";
import { installMeasure } from "../bench/install/install-measure.ts";
import type { Measured } from "../bench/install/measure.ts";
import type { Machine } from "../bench/machine.ts";
import { type Program, readPrograms } from "../bench/programs.ts";
import { scaleMeasure } from "../bench/scale/scale-measure.ts";
import { readMeasures } from "../pages/measures.ts";
import { drawPages } from "../pages/pages.ts";

const machine: Machine = {
  ...{ processor: "One", cores: 2, memoryGiB: 4, system: "Linux x64", load: 0.1 },
  versions: { Node: "24.0.0" },
};
const pages = drawPages(readMeasures()).map(({ path: file, content }) => ({
  page: path.relative(repository, file),
  content,
}));

test.each(pages)("$page is what docs/measures gives", ({ page, content }) => {
  expect(readFileSync(path.join(repository, page), "utf8")).toBe(content);
});

test("three pages are drawn, and two curves", () => {
  expect(pages.map(({ page }) => page).sort()).toEqual([
    "docs/benchmarks.md",
    "docs/measures/bulk-failed.svg",
    "docs/measures/bulk-time.svg",
    "docs/reliability.md",
    "docs/scale.md",
  ]);
});

test("how many times ours a figure is comes from what isn't rounded, the smallest first", () => {
  const [ours, other] = [true, false].map(
    (isOurs) => readPrograms().find((program) => program.isOurs === isOurs) as Program,
  ) as [Program, Program];
  const measured = (program: Program, factor: number): Measured => ({
    program,
    installed: { packages: 2 * factor, bytes: 1500 * factor, generatedBytes: 0 },
    bundles: { esbuild: { min: 20, gzip: 10 * factor, brotli: 9 } },
    imports: [1.04 * factor, 1.04 * factor],
    typeChecks: [
      {
        ...{ files: 1, types: 1, instantiations: 1, memoryMiB: 50.4, checkSeconds: 0.014 },
        totalSeconds: 0.104 * factor,
      },
    ],
  });
  const programs = [measured(other, 1.5), measured(ours, 1)];
  const found = installMeasure({ programs, emptyImports: [0.52, 0.52] }, machine);
  const [first, second] = found.programs;
  expect(first).toMatchObject({ title: ours.title, importMs: { median: 1 } });
  expect(first).not.toHaveProperty("times");
  expect(second).toMatchObject({
    title: other.title,
    installed: { packages: 3, kib: 2, generatedKib: 0 },
    importMs: { low: 1.6, median: 1.6, high: 1.6 },
    typeCheck: { checkSeconds: 0.01, totalSeconds: 0.16, memoryMiB: 50 },
    times: { bundle: 1.5, packages: 1.5, kib: 1.5, importMs: 1.5, typeCheck: 1.5 },
  });
  expect(found).toMatchObject({ emptyImportMs: { median: 0.5 }, rounds: { imports: 2 } });
});

test("growth comes from what isn't rounded, and memory that nobody told is none", () => {
  const run = (seconds: number, peakMiB = 100.4): Run => {
    return { seconds, peakMiB, executed: ["@x/a#build"], cached: [] };
  };
  const measured = (vendors: number, seconds: number) => ({
    ...{ vendors, fixed: run(0.94), cold: run(seconds), unchanged: run(0.3, Number.NaN) },
    ...{ changed: run(1), changedPackage: "@x/a" },
  });
  const { workspaces } = scaleMeasure([measured(10, 7.71), measured(20, 16)], machine);
  expect(workspaces[1]).toMatchObject({
    ...{ vendors: 20, coreSeconds: 0.9, vendorSeconds: 0.75, factor: 1.11 },
    runs: [
      { name: "from nothing", seconds: 16, peakMiB: 100, tasksRun: 1, tasksCached: 0 },
      { name: "nothing changed", peakMiB: null },
      { name: "one document changed" },
    ],
  });
});
