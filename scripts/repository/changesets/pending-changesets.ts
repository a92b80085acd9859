import { globSync } from "node:fs";

/** Whether changesets wait for a version. */
export function hasPendingChangesets(repository: string): boolean {
  const files = globSync(".changeset/*.md", {
    cwd: repository,
    exclude: [".changeset/README.md"],
  });
  return files.length > 0;
}
