import path from "node:path";
import { readChangesets } from "@changesets/read";
import { DocumentError, relativePath, UsageError } from "@invitekit/generator/document";
import { applyChanges, FilesError, findChanges, recover } from "@invitekit/generator/files";
import { readRegistry } from "@invitekit/generator/registry";
import { ToolError } from "../../lib/tool-error.ts";
import { type Base, directoryBase, gitBase } from "./base.ts";
import type { VendorDiff } from "./change.ts";
import { bumpProblems, unreleased } from "./changesets/required-bumps.ts";
import { wantedChangesets } from "./changesets/wanted-changesets.ts";
import { type CliOptions, HELP, parseOptions } from "./cli-options.ts";
import { diffVendors } from "./diff.ts";
import { toJson } from "./json.ts";
import { toSummary } from "./summary.ts";
import { toText } from "./text.ts";

/** The command line of `npm run api-diff`. Resolves with its exit code. */
export async function apiDiff(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nSee \`npm run api-diff -- --help\`.`);
    } else if (
      error instanceof DocumentError ||
      error instanceof ToolError ||
      error instanceof FilesError
    ) {
      console.error(error.message);
    } else {
      throw error;
    }
    return 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { directory: repository, documents } = await readRegistry();
  const base = await findBase(repository, options, [...documents.keys()]);
  const unknown = [...documents.keys()].filter((name) => !base.documents.has(name));
  if (!base.isCheckout && unknown.length > 0) {
    console.error(
      `Not compared, because ${base.title} has no document for it: ${unknown.join(", ")}`,
    );
  }
  const diffs = await diffVendors(repository, base);
  process.stdout.write(print(diffs, base, options));
  if (options.write) {
    await writeChangesets(repository, base, diffs);
  }
  return options.check ? await check(repository, base, diffs) : 0;
}

function print(diffs: readonly VendorDiff[], { title }: Base, options: CliOptions): string {
  if (options.json) {
    return toJson(diffs);
  }
  return options.summary ? toSummary(title, diffs) : toText(title, diffs);
}

// What these two say goes beside the output, which may be data.
async function writeChangesets(
  repository: string,
  base: Base,
  diffs: readonly VendorDiff[],
): Promise<void> {
  recover(repository, "api-diff");
  const pending = await readChangesets(repository);
  const wanted = wantedChangesets({ repository, base: base.directory, pending }, diffs);
  const changes = await findChanges(wanted);
  await applyChanges(changes, repository, "api-diff");
  for (const { path: file, content } of wanted) {
    const isSame = !changes.some((change) => change.path === file);
    const state = content === undefined ? "removed" : isSame ? "is up to date" : "written";
    console.error(`${relativePath(file)} ${state}`);
  }
}

async function check(
  repository: string,
  base: Base,
  diffs: readonly VendorDiff[],
): Promise<number> {
  const changesets = await readChangesets(repository);
  const problems = bumpProblems(unreleased(diffs, base.directory), changesets);
  for (const problem of problems) {
    console.error(problem);
  }
  if (problems.length === 0) {
    console.error("The pending changesets ask for what the changes require.");
  }
  return problems.length === 0 ? 0 : 1;
}

function findBase(
  repository: string,
  { base, baseDirectory }: CliOptions,
  vendors: readonly string[],
): Promise<Base> {
  if (baseDirectory === undefined) {
    return gitBase(repository, base);
  }
  // npm starts scripts in the root, whatever the directory that a path is given from.
  return directoryBase(path.resolve(process.env.INIT_CWD ?? ".", baseDirectory), vendors);
}
