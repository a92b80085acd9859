import { reportGithub } from "./github.ts";
import { reportJson } from "./json.ts";
import type { Result } from "./result.ts";
import { reportText } from "./text.ts";

/** Prints what a run did. */
export function report(
  result: Result,
  format: "text" | "json" | "github",
  isVerbose: boolean,
): void {
  if (format === "json") {
    reportJson(result);
  } else if (format === "github") {
    reportGithub(result);
  } else {
    reportText(result, isVerbose);
  }
}
