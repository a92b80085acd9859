import { checkRun } from "./check.ts";
import { HELP, parseOptions, UsageError } from "./cli-options.ts";
import { checkRows, failureText, figures, introduction, markRow } from "./report.ts";
import { runSoak } from "./run.ts";

async function soak(args: readonly string[]): Promise<number> {
  const settings = parseOptions(args);
  if (!settings) {
    process.stdout.write(HELP);
    return 0;
  }
  process.stdout.write(introduction(settings));
  const run = await runSoak(settings, (sample) => process.stdout.write(markRow(sample)));
  const checks = checkRun(run);
  process.stdout.write(figures(run) + checkRows(checks));
  const failure = failureText(settings, checks);
  if (failure === undefined) {
    return 0;
  }
  console.error(failure);
  return 1;
}

try {
  process.exitCode = await soak(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) {
    throw error;
  }
  console.error(`${error.message}\nSee \`npm run measure -- soak --help\`.`);
  process.exitCode = 2;
}
