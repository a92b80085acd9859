import { DocumentError, type Problem } from "./document/problems.ts";
import { type PackageFiles, packageFiles } from "./package-files.ts";
import type { CorePackage } from "./registry/core-package.ts";
import type { Target } from "./registry/target.ts";

/** The files of all packages. Throws a DocumentError with the problems of all documents. */
export async function generateAll(
  targets: readonly Target[],
  core: CorePackage,
  see?: (file: string) => void,
): Promise<PackageFiles[]> {
  const packages: PackageFiles[] = [];
  const problems: Problem[] = [];
  for (const target of targets) {
    try {
      packages.push(await packageFiles(target, core, see));
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) {
    throw new DocumentError(problems);
  }
  return packages;
}
