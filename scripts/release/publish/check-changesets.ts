import { parseArgs } from "node:util";
import { readChangesets } from "@changesets/read";
import { counted } from "../../lib/words.ts";
import { changesetProblems, unnamedProblems } from "../../repository/changesets/changeset-rules.ts";
import { publishedPackages } from "../../repository/packages/published.ts";
import { changesSince } from "./changes.ts";

const HELP = `Checks the pending changesets: they name published packages alone, and a major of a package
names those that depend on it.

  npm run release -- changesets
  npm run release -- changesets --base REF   and that each package whose published files have changed
                                           since REF is named in a changeset written since, or in
                                           any as long as it has never been released
`;

async function check(args: readonly string[]): Promise<number> {
  const { help, base } = parseArgs({
    args: [...args],
    options: { base: { type: "string" }, help: { type: "boolean", short: "h" } },
  }).values;
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
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
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  // Of changesets, git or the command line: their own words say what is wrong.
  console.error((error as Error).message);
  process.exitCode = 1;
}
