// `npm run measure -- install`: what the program that invites weighs and takes with our client and with its peers.
// What was measured is printed and written to docs/benchmarks.md.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { VERSION as rolldown } from "rolldown";
import { withRolldown } from "../../../lib/bundle.ts";
import { readCommandLine } from "../../../lib/command-line.ts";
import { installTools } from "../../../lib/tools.ts";
import { loadEsbuild } from "../esbuild.ts";
import { describeMachine } from "../machine.ts";
import { readPrograms } from "../programs.ts";
import { benchmarks } from "./document.ts";
import { type Measured, measure } from "./measure.ts";

readCommandLine({
  call: "npm run measure -- install",
  help: "Measures what our client and its peers take before the first call, and writes docs/benchmarks.md.\n",
});
const file = path.join(import.meta.dirname, "../../../../docs/benchmarks.md");

const peers = installTools("programs");
const bundlers = installTools("size");
const withEsbuild = loadEsbuild(bundlers.directory);
const machine = describeMachine([
  ["Node", process.versions.node],
  ["esbuild", bundlers.versions.esbuild ?? ""],
  ["Rolldown", rolldown],
  ["TypeScript", peers.versions.typescript ?? ""],
]);

const { programs, emptyImports } = await measure(
  readPrograms(),
  { esbuild: async (entry) => (await withEsbuild(entry)).code, rolldown: withRolldown },
  (step) => console.error(step),
);
const bySize = programs.toSorted((one, other) => gzip(one) - gzip(other));
writeFileSync(file, benchmarks({ programs: bySize, emptyImports }, machine));

// The tables and lists alone: what they mean is in the file.
const lines = readFileSync(file, "utf8").split("\n");
const shown = lines.filter((line) => /^(\||##|- |$)/.test(line)).join("\n");
console.log(shown.replaceAll(/\n{3,}/g, "\n\n"));
console.log(`Wrote ${path.relative(process.cwd(), file)}, which says what they mean.`);

function gzip({ bundles }: Measured): number {
  return bundles.esbuild?.gzip ?? Number.NaN;
}
