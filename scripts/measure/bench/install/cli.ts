// `npm run measure -- install`: what the program that invites weighs and takes with our client and with its peers.
// What was measured is printed, kept in docs/measures, and drawn in docs/benchmarks.md.
import { VERSION as rolldown } from "rolldown";
import { withRolldown } from "../../../lib/bundle.ts";
import { readCommandLine } from "../../../lib/command-line.ts";
import { installTools } from "../../../lib/tools.ts";
import { keepMeasure } from "../../pages/pages.ts";
import { loadEsbuild } from "../esbuild.ts";
import { describeMachine } from "../machine.ts";
import { readPrograms } from "../programs.ts";
import { installMeasure } from "./install-measure.ts";
import { measure } from "./measure.ts";
import { benchmarksPage } from "./page.ts";

readCommandLine({
  call: "npm run measure -- install",
  help: "Measures what our client and its peers cost before the first call, and writes docs/benchmarks.md.\n",
});
const peers = installTools("programs");
const bundlers = installTools("size");
const withEsbuild = loadEsbuild(bundlers.directory);
const machine = describeMachine({
  Node: process.versions.node,
  esbuild: bundlers.versions.esbuild ?? "",
  Rolldown: rolldown,
  TypeScript: peers.versions.typescript ?? "",
});

const found = installMeasure(
  await measure(
    readPrograms(),
    { esbuild: async (entry) => (await withEsbuild(entry)).code, rolldown: withRolldown },
    (step) => console.error(step),
  ),
  machine,
);
keepMeasure("install", found);

// Only the tables and lists: what they mean is in the file.
const lines = benchmarksPage(found).split("\n");
const shown = lines.filter((line) => /^(\||##|- |$)/.test(line)).join("\n");
console.log(shown.replaceAll(/\n{3,}/g, "\n\n"));
console.log("Wrote docs/measures/install.json and docs/benchmarks.md, which says what they mean.");
