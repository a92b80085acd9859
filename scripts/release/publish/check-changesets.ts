import { readCommandLine } from "../../lib/command-line.ts";
import { checkChangesets } from "./changeset-check.ts";

const { base } = readCommandLine({
  call: "npm run release -- changesets",
  help: `Checks the pending changesets: they name only published packages, and a major of a package
names those that depend on it.

  npm run release -- changesets
  npm run release -- changesets --base REF   and that each package whose published files have changed
                                           since REF is named in a changeset written since, or in
                                           any as long as it has never been released
`,
  options: { base: { type: "string" } },
}).values;
process.exitCode = await checkChangesets(process.cwd(), base);
