import { visible } from "../text/control-characters.ts";
import { counted } from "../text/words.ts";
import type { FileResult, PackageResult, Result } from "./result.ts";

/** Whether `--check` found a file other than as generated. */
export function isDrift({ state }: FileResult): boolean {
  return state === "differs" || state === "missing" || state === "stale";
}

/** A line for each package: its name, how many operations it has, and what became of its files. */
export function summaryLines({ packages }: Result): string[] {
  const width = Math.max(...packages.map(({ name }) => name.length));
  return packages.map(
    (each) =>
      `${visible(each.name).padEnd(width)}  ${counted(each.operations, "operation")}  ${stateOf(each)}`,
  );
}

function stateOf({ files }: PackageResult): string {
  const changed = files.filter(({ state }) => state !== "unchanged");
  if (changed.length === 0) {
    return "unchanged";
  }
  return `${counted(changed.length, "file")} ${changed.some(isDrift) ? "to write" : "written"}`;
}
