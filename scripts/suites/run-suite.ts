// `npm run suite -- NAME [FILE…]`: runs the tests of a suite with vitest, in this process.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readCommandLine } from "../lib/command-line.ts";

const [, , suite = ""] = process.argv;
const { values, positionals } = readCommandLine({
  call: `npm run suite -- ${suite}`,
  help: `Runs the tests of a suite.

  npm run suite -- ${suite}
  npm run suite -- ${suite} FILE…      only those in files whose path contains this
  npm run suite -- ${suite} -t WORDS   only those whose name contains this
`,
  options: { testNamePattern: { type: "string", short: "t" } },
  takesWords: true,
});
const [, ...files] = positionals;
const config = `scripts/suites/${suite}/vitest.config.ts`;
const chosen = values.testNamePattern === undefined ? [] : ["-t", values.testNamePattern];
const vitest = path.join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
process.argv.splice(2, Number.POSITIVE_INFINITY, "run", "--config", config, ...chosen, ...files);
await import(pathToFileURL(vitest).href);
