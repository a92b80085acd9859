import type { Problem } from "../document/problems.ts";
import { visible } from "../text/control-characters.ts";
import type { Result } from "./result.ts";

/** One object on the standard output, and nothing else there. */
export function reportJson({ packages, problems }: Result): void {
  const value = {
    packages: packages.map((each) => ({ ...each, warnings: each.warnings.map(plain) })),
    problems: problems.map(plain),
  };
  const lines = JSON.stringify(value, undefined, 2).split("\n");
  // Which JSON doesn't escape, and a terminal obeys.
  process.stdout.write(lines.map((line) => `${visible(line)}\n`).join(""));
}

/** The members in one order, and no other ones. */
function plain({ message, file, line, column }: Problem): Problem {
  return { message, ...(file !== undefined && { file, line, column }) } as Problem;
}
