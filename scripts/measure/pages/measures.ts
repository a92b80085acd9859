import { readFileSync } from "node:fs";
import path from "node:path";
import type { InstallMeasure } from "../bench/install/install-measure.ts";
import type { ScaleMeasure } from "../bench/scale/scale-measure.ts";
import type { BulkMeasure } from "../bulk/bulk-measure.ts";
import type { FaultsMeasure } from "../compare-faults/faults-measure.ts";

/** What was measured, each in `docs/measures/NAME.json`. */
export interface Measures {
  readonly install: InstallMeasure;
  readonly faults: FaultsMeasure;
  readonly bulk: BulkMeasure;
  readonly scale: ScaleMeasure;
}

export function measureFile(name: keyof Measures): string {
  return path.join(import.meta.dirname, "../../../docs/measures", `${name}.json`);
}

export function readMeasures(): Measures {
  return {
    install: read("install"),
    faults: read("faults"),
    bulk: read("bulk"),
    scale: read("scale"),
  };
}

function read<Name extends keyof Measures>(name: Name): Measures[Name] {
  return JSON.parse(readFileSync(measureFile(name), "utf8"));
}
