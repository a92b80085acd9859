import type { Problem } from "../document/problems.ts";
import type { Result } from "./result.ts";

/** One object on the standard output, and nothing else there. */
export function reportJson({ packages, problems }: Result): void {
  const value = {
    packages: packages.map((each) => ({ ...each, warnings: each.warnings.map(plain) })),
    problems: problems.map(plain),
  };
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** The members in one order, and no other ones. */
function plain({ message, file, line, column }: Problem): Problem {
  return { message, ...(file !== undefined && { file, line, column }) } as Problem;
}
