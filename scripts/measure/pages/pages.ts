import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WantedFile } from "@invitekit/generator/files";
import { benchmarksPage } from "../bench/install/page.ts";
import { scalePage } from "../bench/scale/page.ts";
import { bulkCurves, timeCurves } from "../bulk/curve.ts";
import { bulkSection } from "../bulk/page.ts";
import { reliabilityPage } from "../compare-faults/page.ts";
import { type Measures, measureFile, readMeasures } from "./measures.ts";

const REPOSITORY = path.join(import.meta.dirname, "../../..");

/** Each page that is drawn only from what was measured. */
const PAGES: Readonly<Record<string, (measures: Measures) => string>> = {
  "docs/benchmarks.md": ({ install }) => benchmarksPage(install),
  "docs/measures/bulk-failed.svg": ({ bulk }) => bulkCurves(bulk),
  "docs/measures/bulk-time.svg": ({ bulk }) => timeCurves(bulk),
  "docs/reliability.md": ({ faults, bulk }) => reliabilityPage(faults, bulkSection(bulk)),
  "docs/scale.md": ({ scale }) => scalePage(scale),
};

export function drawPages(measures: Measures): WantedFile[] {
  return Object.entries(PAGES).map(([file, draw]) => ({
    path: path.join(REPOSITORY, file),
    content: draw(measures),
  }));
}

/** Writes what was measured, and the pages anew. */
export function keepMeasure<Name extends keyof Measures>(
  name: Name,
  measure: Measures[Name],
): void {
  const file = measureFile(name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(measure, null, 2)}\n`);
  for (const { path: page, content = "" } of drawPages(readMeasures())) {
    writeFileSync(page, content);
  }
}
