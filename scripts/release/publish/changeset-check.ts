import { readChangesets } from "@changesets/read";
import { counted } from "@invitekit/generator/text";
import { changesetProblems, unnamedProblems } from "../../repository/changesets/changeset-rules.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { changesSince } from "./changes.ts";

/**
 * Checks the pending changesets of a repository, and with a base that what has changed since is named.
 * Prints what is wrong, and resolves with an exit code.
 */
export async function checkChangesets(repository: string, base?: string): Promise<number> {
  try {
    return await check(repository, base);
  } catch (error) {
    // Changesets and git say themselves what is wrong.
    console.error((error as Error).message);
    return 1;
  }
}

async function check(repository: string, base: string | undefined): Promise<number> {
  const packages = publishedPackages(repository);
  const changesets = await readChangesets(repository);
  const problems = changesetProblems(changesets, packages);
  if (base !== undefined) {
    const changes = changesSince(base, repository, packages);
    const added = changesets.filter(({ id }) => changes.changesets.includes(id));
    problems.push(...unnamedProblems(changes.packages, added, changesets));
  }
  for (const problem of problems) {
    console.error(problem);
  }
  if (problems.length > 0) {
    return 1;
  }
  console.log(`${counted(changesets.length, "pending changeset")}, nothing forgotten`);
  return 0;
}
