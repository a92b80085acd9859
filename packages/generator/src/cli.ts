import { relativePath } from "./document/paths.ts";
import { DocumentError, formatProblem, UsageError } from "./document/problems.ts";
import { StoppedError } from "./files/all-or-nothing.ts";
import { FilesError } from "./files/files-error.ts";
import { recover } from "./files/recover.ts";
import { applyChanges, type Change, findChanges } from "./files/write.ts";
import { generateAll } from "./generate.ts";
import { type CliOptions, HELP, parseOptions } from "./options.ts";
import type { PackageFiles } from "./package-files.ts";
import { type CorePackage, readCorePackage } from "./registry/core-package.ts";
import { readRegistry } from "./registry/registry.ts";
import { listStalePackages } from "./registry/stale-packages.ts";
import { foreignTarget, registeredTargets, type Target } from "./registry/target.ts";
import { counted } from "./text/words.ts";

async function run(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const core = readCorePackage();
  const { root, targets, stale } = await findTargets(options, core);
  if (!options.check) {
    recover(root, "generate");
  }
  const packages = await generateAll(targets, core);
  const changes = await Promise.all(packages.map(({ files }) => findChanges(files)));
  if (!options.check) {
    await applyChanges(changes.flat(), root);
  }
  reportPackages(packages, changes, options.check);
  for (const directory of stale) {
    const name = relativePath(directory);
    console.error(`${name} is stale: redocly.yaml doesn't register its document. Remove it.`);
  }
  if (!options.check || (changes.flat().length === 0 && stale.length === 0)) {
    return 0;
  }
  console.error("What is generated differs from what is there: run `npm run generate`.");
  return 1;
}

async function findTargets(
  { names, foreign }: CliOptions,
  core: CorePackage,
): Promise<{ root: string; targets: Target[]; stale: string[] }> {
  if (foreign !== undefined) {
    const target = foreignTarget(foreign.spec, foreign.out, foreign.name);
    return { root: target.out, targets: [target], stale: [] };
  }
  const registry = await readRegistry();
  const targets = registeredTargets(registry, names, core);
  const stale = names.length === 0 ? await listStalePackages(registry) : [];
  return { root: registry.directory, targets, stale };
}

function reportPackages(
  packages: readonly PackageFiles[],
  changes: readonly (readonly Change[])[],
  isCheck: boolean,
): void {
  const width = Math.max(...packages.map(({ target }) => target.title.length));
  packages.forEach(({ target, operations, warnings }, index) => {
    const own = changes[index] ?? [];
    const files = `${counted(own.length, "file")} ${isCheck ? "to write" : "written"}`;
    const state = own.length === 0 ? "unchanged" : files;
    console.log(`${target.title.padEnd(width)}  ${counted(operations, "operation")}  ${state}`);
    for (const warning of warnings) {
      console.warn(`warning: ${formatProblem(warning)}`);
    }
    for (const { path, kind } of isCheck ? own : []) {
      console.error(`${relativePath(path)} ${kind}`);
    }
  });
}

/** The command line of `npm run generate`. Resolves with its exit code. */
export async function generate(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nSee \`npm run generate -- --help\`.`);
      return 2;
    }
    if (error instanceof DocumentError) {
      console.error(`${error.message}\nNothing was written.`);
      return 1;
    }
    if (error instanceof StoppedError) {
      console.error(error.message);
      return error.exitCode;
    }
    // The system's own words are such as "EACCES: permission denied, open 'packages/…'".
    if (error instanceof FilesError || (error instanceof Error && "syscall" in error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}
