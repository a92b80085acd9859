// `npm run measure -- call`: what a call of ours costs over a `fetch` written by hand. With `--check` it fails
// if a goal is missed.
import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { readCommandLine } from "../../lib/command-line.ts";
import { FIGURES, type Figure } from "./figures.ts";
import { invitation } from "./invitation.ts";
import type { Samples } from "./rounds.ts";
import { ratios, type Summary, summarise } from "./statistics.ts";
import { decimal, table } from "./table.ts";

const { check } = readCommandLine({
  call: "npm run measure -- call",
  help: `Measures what one of our calls costs compared with a \`fetch\` written by hand.

  npm run measure -- call
  npm run measure -- call --check   exits with 1 if a goal is missed
`,
  options: { check: { type: "boolean" } },
}).values;
const { ways } = invitation;
const measureFigure = path.join(import.meta.dirname, "measure-figure.ts");
const rows: string[][] = [
  ["", "median", "middle half", "ratio", "middle half", "goal", ""],
  ...FIGURES.flatMap(rowsOf),
];
const missed = rows.filter((row) => row.at(-1) === "over").length;

const load = loadavg()[0]?.toFixed(1);
console.log(`
${cpus()[0]?.model}, ${availableParallelism()} cores, load ${load}; Node ${process.versions.node}

${table(rows)}
`);
process.exitCode = check && missed > 0 ? 1 : 0;

function rowsOf(figure: Figure): string[][] {
  const { name, title, goal, digits, flags } = figure;
  console.error(`measuring: ${title}`);
  const output = execFileSync(process.execPath, [...flags, measureFigure, name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const samples: Samples = JSON.parse(output);
  const limits = samples[ways[0].name] ?? [];
  const ofWays = ways.map(({ name, isOurs }) => {
    const values = samples[name] ?? [];
    const ratio = summarise(ratios(values, limits));
    return [
      `  ${name}`,
      ...cells(summarise(values), digits),
      ...cells(ratio, 2),
      ...(isOurs && goal ? [goal.toFixed(2), ratio.median <= goal ? "ok" : "over"] : []),
    ];
  });
  return [[title], ...ofWays];
}

function cells({ low, median, high }: Summary, digits: number): [string, string] {
  const [from, middle, to] = [decimal(low, digits), decimal(median, digits), decimal(high, digits)];
  return [middle, `${from} to ${to}`];
}
