import type { Problem } from "../document/problems.ts";
import { visible } from "../text/control-characters.ts";
import type { Result } from "./result.ts";
import { isDrift, summaryLines } from "./summary.ts";

/**
 * Annotations, which GitHub Actions shows at the lines that they are about:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(result: Result): void {
  const { packages, problems, exitCode } = result;
  const drift = packages.flatMap(({ files }) => files.filter(isDrift));
  const lines = [
    ...summaryLines(result),
    ...packages.flatMap(({ warnings }) => warnings.map((each) => annotation("warning", each))),
    ...drift.map(({ path: file, state }) =>
      annotation("error", {
        ...{ file, line: 1, column: 1 },
        message: `${file} ${state === "differs" ? state : `is ${state}`}: generate again.`,
      }),
    ),
    ...problems.map((each) => annotation(exitCode === 0 ? "warning" : "error", each)),
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function annotation(kind: "error" | "warning", { message, file, line, column }: Problem): string {
  const at = file === undefined ? "" : ` file=${property(file)},line=${line},col=${column}`;
  return `::${kind}${at}::${data(visible(message))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
