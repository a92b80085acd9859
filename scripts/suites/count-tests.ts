// Adds up the reports that vitest left of each run, as the last line of a CI run.
import { readFileSync } from "node:fs";
import { readCommandLine } from "../lib/command-line.ts";
import { findReports } from "./find-reports.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

readCommandLine({
  call: "npm run suite -- count",
  help: "Adds up what the last runs of the tests found.\n",
});
const reports = findReports(".").map((file): Report => JSON.parse(readFileSync(file, "utf8")));
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
