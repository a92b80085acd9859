import { table } from "../../../lib/markdown.ts";
import type { Run } from "../../../repository/pipeline.ts";
import type { Machine } from "../machine.ts";
import { decimal } from "../table.ts";
import { type Goal, growth, secondsPerVendor } from "./goals.ts";
import type { Measured } from "./measure.ts";

/** The figures and what is wanted of them, as they are printed. */
export function figures(all: readonly Measured[], goals: readonly Goal[]): string {
  return [growthTable(all), runTable(all), goalTable(goals)].join("\n\n");
}

/** The whole of docs/scale.md. */
export function scalePage(
  all: readonly Measured[],
  goals: readonly Goal[],
  machine: Machine,
): string {
  const { processor, cores, memoryGiB, system, load } = machine;
  const tools = machine.versions.map((each) => each.join(" ")).join(", ");
  return `<!-- Written by \`npm run measure -- scale\`. Don't edit it: change scripts/measure/bench/scale and run that again. -->

# At scale

What \`npm run build\` takes with many vendors: it generates and builds all that has changed. Each workspace is this repository, with its own vendors and copies of them under other names.

\`\`\`sh
npm ci && npm run measure -- scale
\`\`\`

- Machine: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, load ${load.toFixed(1)} at the start.
- Tools: ${tools}.

## Growth

${growthTable(all)}

Seconds for a vendor are those of the run from nothing, less what it takes to build core alone, divided by the vendors. The factor compares them with those of the smallest workspace: 1 is linear.

## Runs

${runTable(all)}

- From nothing: no build, an empty cache, and no tool that Node keeps compiled.
- Nothing changed: the same again.
- One document changed: the title of one document, which its client's types and README repeat.

Time is that of the whole command, with npm's start. Memory is the most that all its processes held at one moment, sampled every 100 ms, where a page that several share counts once. Turbo runs as many tasks at a time as the machine has processors (\`concurrency\` in \`turbo.json\`), so that the memory doesn't grow with the vendors.

## Goals

${goalTable(goals)}

\`npm run measure -- scale --check\` fails when one is missed; \`--sizes 10,50\` takes other sizes and writes no file.
`;
}

function growthTable(all: readonly Measured[]): string {
  const smallest = all[0] as Measured;
  const rows = all.map((measured) => [
    String(measured.vendors),
    decimal(measured.cold.seconds, 1),
    decimal(measured.fixed.seconds, 1),
    decimal(secondsPerVendor(measured), 2),
    `${decimal(growth(measured, smallest), 2)} ×`,
  ]);
  return table(["vendors", "from nothing, s", "core alone, s", "a vendor, s", "factor"], rows);
}

function runTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ vendors, cold, unchanged, changed }) => [
    row(vendors, "from nothing", cold),
    row(vendors, "nothing changed", unchanged),
    row(vendors, "one document changed", changed),
  ]);
  return table(["vendors", "run", "time, s", "memory, MiB", "tasks run", "tasks cached"], rows);
}

function row(vendors: number, name: string, { seconds, peakMiB, executed, cached }: Run): string[] {
  const memory = Number.isNaN(peakMiB) ? "-" : decimal(peakMiB);
  const tasks = [executed, cached].map(({ length }) => String(length));
  return [String(vendors), name, decimal(seconds, 2), memory, ...tasks];
}

function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ text, found, isMet }) => [text, found, isMet ? "met" : "missed"]);
  return table(["goal", "found", ""], rows);
}
