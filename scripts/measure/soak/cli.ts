import { readCommandLine } from "../../lib/command-line.ts";
import { checkRun } from "./check.ts";
import { COMMAND_LINE, readSettings } from "./cli-options.ts";
import { checkRows, failureText, figures, introduction, markRow } from "./report.ts";
import { runSoak } from "./run.ts";

const settings = readCommandLine(COMMAND_LINE, readSettings);
process.stdout.write(introduction(settings));
const run = await runSoak(settings, (sample) => process.stdout.write(markRow(sample)));
const checks = checkRun(run);
process.stdout.write(figures(run) + checkRows(checks));
const failure = failureText(settings, checks);
if (failure !== undefined) {
  console.error(failure);
  process.exitCode = 1;
}
