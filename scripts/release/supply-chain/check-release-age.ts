// `npm run release -- age --base REF`: packages that a lockfile has taken in since a branch was left
// must be older than a week. Most releases that do harm are found and withdrawn by then.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCommandLine } from "../../lib/command-line.ts";
import { ToolError } from "../../lib/tool-error.ts";
import { type LockedPackage, newPackages } from "./lockfiles.ts";
import { publicationTimes } from "./publication-times.ts";
import { ageProblem } from "./release-age.ts";
import { urgent } from "./urgent.ts";

const repository = path.join(import.meta.dirname, "../../..");
const { base } = readCommandLine({
  call: "npm run release -- age",
  help: `Refuses packages that were added to a lockfile since this branch left another, and that are younger than a week.

  npm run release -- age              since origin/main
  npm run release -- age --base REF   since any commit, branch or tag
`,
  options: { base: { type: "string", default: "origin/main" } },
}).values;
await check(takenIn(base));

async function check(found: readonly LockedPackage[]): Promise<void> {
  const patient = found.filter(({ name, version }) => !(`${name}@${version}` in urgent));
  const times = await publicationTimes(patient.map(({ name }) => name));
  const problems = patient.flatMap(({ name, version }) => {
    const problem = ageProblem(times.get(name)?.[version], new Date());
    return problem === undefined ? [] : [`${name} ${version} ${problem}`];
  });
  for (const problem of problems) {
    console.error(problem);
  }
  console.log(`${found.length} packages are new in lockfiles, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** What lockfiles have that they hadn't where this branch was left. */
function takenIn(branch: string): LockedPackage[] {
  const start = mergeBase(branch);
  const known = new Set(git("ls-tree", "-r", "--name-only", start).split("\n"));
  const changed = git("diff", "--name-only", start, "--", "*package-lock.json")
    .split("\n")
    .filter((file) => file !== "" && existsSync(path.join(repository, file)));
  return changed.flatMap((file) =>
    newPackages(
      known.has(file) ? git("show", `${start}:${file}`) : "{}",
      readFileSync(path.join(repository, file), "utf8"),
    ),
  );
}

function mergeBase(branch: string): string {
  try {
    return git("merge-base", branch, "HEAD").trim();
  } catch {
    throw new ToolError(`git finds no commit that ${branch} and this one have in common.`);
  }
}

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, {
    cwd: repository,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
}

/** None if the command was given something else; it has said so then. */
