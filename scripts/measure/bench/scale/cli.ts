// `npm run measure -- scale`: what the pipeline costs with 10, 50 and 200 vendors. What was measured is printed,
// kept in docs/measures, and drawn in docs/scale.md.
import { rmSync } from "node:fs";
import path from "node:path";
import { readRegistry } from "@invitekit/generator/registry";
import { readCommandLine } from "../../../lib/command-line.ts";
import { ownTemporaryDirectory } from "../../../lib/temporary.ts";
import { readTools } from "../../../lib/tools.ts";
import { keepMeasure } from "../../pages/pages.ts";
import { describeMachine } from "../machine.ts";
import { COMMAND_LINE, readScaleOptions } from "./cli-options.ts";
import { type Measured, measure } from "./measure.ts";
import { figures } from "./page.ts";
import { scaleMeasure } from "./scale-measure.ts";

const repository = path.join(import.meta.dirname, "../../../..");
const { documents } = await readRegistry(repository);
const { sizes, check, write } = readCommandLine(COMMAND_LINE, (given) =>
  readScaleOptions(given, documents.size),
);
const { versions } = readTools("..");
const machine = describeMachine({
  Node: process.versions.node,
  turbo: versions.turbo ?? "",
  TypeScript: versions.typescript ?? "",
});
const temporary = ownTemporaryDirectory("scale");
const all: Measured[] = [];
for (const size of sizes) {
  console.error(`measuring: ${size} vendors`);
  const directory = path.join(temporary, String(size));
  all.push(await measure(repository, directory, size));
  rmSync(directory, { recursive: true });
}
const found = scaleMeasure(all, machine);
console.log(figures(found));
if (write) {
  keepMeasure("scale", found);
  console.log("\nWrote docs/measures/scale.json and docs/scale.md, which says what they mean.");
}
process.exitCode = check && found.goals.some(({ isMet }) => !isMet) ? 1 : 0;
