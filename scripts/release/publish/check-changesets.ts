import { readChangesets } from "@changesets/read";
import { counted } from "@invitekit/generator/text";
import { readCommandLine } from "../../lib/command-line.ts";
import { changesetProblems, unnamedProblems } from "../../repository/changesets/changeset-rules.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { changesSince } from "./changes.ts";

const { base } = readCommandLine({
  call: "npm run release -- changesets",
  help: `Checks the pending changesets: they name published packages alone, and a major of a package
names those that depend on it.

  npm run release -- changesets
  npm run release -- changesets --base REF   and that each package whose published files have changed
                                           since REF is named in a changeset written since, or in
                                           any as long as it has never been released
`,
  options: { base: { type: "string" } },
}).values;

async function check(): Promise<number> {
  const repository = process.cwd();
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
  if (problems.length === 0) {
    const count = changesets.length;
    console.log(`${counted(count, "pending changeset")}, nothing forgotten`);
  }
  return problems.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await check();
} catch (error) {
  // Of changesets or git: their own words say what is wrong.
  console.error((error as Error).message);
  process.exitCode = 1;
}
