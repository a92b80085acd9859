import { relativePath } from "../document/paths.ts";
import type { Problem } from "../document/problems.ts";
import type { WantedFile } from "../files/wanted-file.ts";
import type { Change } from "../files/write.ts";

/** What a run did, or why it did nothing. */
export interface Result {
  readonly packages: readonly PackageResult[];
  readonly problems: readonly Problem[];
  /** What text for people ends with. */
  readonly advice: readonly string[];
  readonly exitCode: number;
}

export interface PackageResult {
  readonly name: string;
  /** Paths are from the working directory, with slashes on every system. */
  readonly output: string;
  readonly operations: number;
  readonly files: readonly FileResult[];
  readonly warnings: readonly Problem[];
}

export interface FileResult {
  readonly path: string;
  /** The last three are what `--check` finds; a run that writes ends with one of the others. */
  readonly state: "unchanged" | "written" | "removed" | "differs" | "missing" | "stale";
}

/** What is reported of a package's files. */
interface Generated {
  readonly target: { readonly title: string; readonly out: string };
  readonly operations: number;
  readonly files: readonly WantedFile[];
  readonly warnings: readonly Problem[];
}

export function generatedResult(
  packages: readonly Generated[],
  changes: readonly (readonly Change[])[],
  stale: readonly string[],
  isCheck: boolean,
): Result {
  const hasDrift = isCheck && (changes.flat().length > 0 || stale.length > 0);
  return {
    packages: packages.map(({ target, operations, files, warnings }, index) => ({
      name: target.title,
      output: relativePath(target.out),
      operations,
      files: files.map((file) => fileResult(file, changes[index] ?? [], isCheck)),
      warnings,
    })),
    problems: stale.map((directory) => ({
      message: `${relativePath(directory)} is stale: redocly.yaml doesn't register its document. Remove it.`,
    })),
    advice: hasDrift
      ? ["The generated files are out of date: run the same command without `--check`."]
      : [],
    exitCode: hasDrift ? 1 : 0,
  };
}

const FOUND = { differs: "differs", "is missing": "missing", "is stale": "stale" } as const;

function fileResult(file: WantedFile, changes: readonly Change[], isCheck: boolean): FileResult {
  const change = changes.find((each) => each.path === file.path);
  const place = relativePath(file.path);
  if (change === undefined) {
    return { path: place, state: "unchanged" };
  }
  if (isCheck) {
    return { path: place, state: FOUND[change.kind] };
  }
  return { path: place, state: file.content === undefined ? "removed" : "written" };
}
