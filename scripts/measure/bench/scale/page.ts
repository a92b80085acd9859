import { table } from "@invitekit/generator/text";
import { machineList } from "../machine.ts";
import { decimal } from "../table.ts";
import type { ScaleMeasure } from "./scale-measure.ts";

/** The figures and what is wanted of them, as they are printed. */
export function figures(measure: ScaleMeasure): string {
  return [growthTable(measure), runTable(measure), goalTable(measure)].join("\n\n");
}

/** The whole of docs/scale.md. */
export function scalePage(measure: ScaleMeasure): string {
  return `<!-- Drawn by \`npm run measure -- pages\` from docs/measures/scale.json, which \`npm run measure -- scale\` writes. Don't edit either. -->

# At scale

The cost of \`npm run build\` with many vendors. It generates and builds all that has changed. Each workspace is this repository, with its own vendors and copies of them under other names.

\`\`\`sh
npm ci && npm run measure -- scale
\`\`\`

${machineList(measure.machine)}

## Growth

${growthTable(measure)}

Seconds per vendor are those of the run from nothing, minus the seconds to build only core, divided by the number of vendors. The factor compares them with those of the smallest workspace: 1 is linear.

## Runs

${runTable(measure)}

- From nothing: no build, an empty cache, and no tool that Node keeps compiled.
- Nothing changed: the same again.
- One document changed: the title of one document, which its client's types and README repeat.

Time is that of the whole command, with npm's start. Memory is the most that all its processes held at one moment, sampled every 100 ms, where a page that several share counts once. Turbo runs as many tasks at a time as the machine has processors (\`concurrency\` in \`turbo.json\`), so that the memory doesn't grow with the vendors.

## Goals

${goalTable(measure)}

\`npm run measure -- scale --check\` fails when one is missed; \`--sizes 10,50\` uses other sizes and writes no file.
`;
}

function growthTable({ workspaces }: ScaleMeasure): string {
  const rows = workspaces.map(({ vendors, runs: [cold], coreSeconds, vendorSeconds, factor }) => [
    String(vendors),
    decimal(cold?.seconds ?? Number.NaN, 1),
    decimal(coreSeconds, 1),
    decimal(vendorSeconds, 2),
    `${decimal(factor, 2)} ×`,
  ]);
  return table(["vendors", "from nothing, s", "only core, s", "a vendor, s", "factor"], rows);
}

function runTable({ workspaces }: ScaleMeasure): string {
  const rows = workspaces.flatMap(({ vendors, runs }) =>
    runs.map(({ name, seconds, peakMiB, tasksRun, tasksCached }) => {
      const memory = peakMiB === null ? "-" : decimal(peakMiB);
      const tasks = [tasksRun, tasksCached].map(String);
      return [String(vendors), name, decimal(seconds, 2), memory, ...tasks];
    }),
  );
  return table(["vendors", "run", "time, s", "memory, MiB", "tasks run", "tasks cached"], rows);
}

function goalTable({ goals }: ScaleMeasure): string {
  const rows = goals.map(({ text, found, isMet }) => [text, found, isMet ? "met" : "missed"]);
  return table(["goal", "found", ""], rows);
}
