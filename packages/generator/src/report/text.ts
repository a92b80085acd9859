import { formatProblem } from "../document/problems.ts";
import { visible } from "../text/control-characters.ts";
import { groupWarnings } from "./group-warnings.ts";
import type { Result } from "./result.ts";
import { style } from "./style.ts";
import { isDrift, summaryLines } from "./summary.ts";

/** For people: what was done on the standard output, and what they should look at on standard error. */
export function reportText(result: Result, isVerbose: boolean): void {
  const { packages, problems, advice } = result;
  const summary = summaryLines(result);
  packages.forEach(({ warnings, files }, index) => {
    console.log(summary[index]);
    const lines = isVerbose ? warnings.map(formatProblem) : groupWarnings(warnings);
    for (const line of lines) {
      console.error(`${style(process.stderr, "yellow", "warning:")} ${line}`);
    }
    for (const { path, state } of files.filter(isDrift)) {
      console.error(`${visible(path)} ${state === "differs" ? state : `is ${state}`}`);
    }
  });
  for (const problem of problems) {
    console.error(style(process.stderr, "red", formatProblem(problem)));
  }
  for (const line of advice) {
    console.error(line);
  }
}
