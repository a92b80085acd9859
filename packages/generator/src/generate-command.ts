import { recover } from "./files/recover.ts";
import { applyChanges, type Change, findChanges } from "./files/write.ts";
import { findTargets } from "./find-targets.ts";
import { generateAll } from "./generate-all.ts";
import { formatOf, HELP, type Options, parseOptions } from "./options.ts";
import { ownVersion } from "./own-version.ts";
import { readCorePackage } from "./registry/core-package.ts";
import { failedResult } from "./report/failed-result.ts";
import { report } from "./report/report.ts";
import { generatedResult, type Result } from "./report/result.ts";
import { watch } from "./watch/watch.ts";

/** Generates what a command line asks for. Resolves with the exit code. */
export async function generateCommand(args: readonly string[]): Promise<number> {
  const options = tryToParse(args);
  if ("exitCode" in options) {
    report(options, formatOf(args), false);
    return options.exitCode;
  }
  if (options.help || options.version) {
    process.stdout.write(options.help ? HELP : `${ownVersion()}\n`);
    return 0;
  }
  if (options.watch) {
    let exitCode = 0;
    const watched = await watch(async (see) => {
      const result = await run(options, see);
      report(result, "text", options.verbose);
      exitCode = result.exitCode;
    });
    return watched === 0 ? exitCode : 0;
  }
  const result = await run(options, () => {});
  report(result, options.format, options.verbose);
  return result.exitCode;
}

function tryToParse(args: readonly string[]): Options | Result {
  try {
    return parseOptions(args);
  } catch (error) {
    return failedResult(error);
  }
}

async function run(options: Options, see: (file: string) => void): Promise<Result> {
  try {
    const { root, targets, stale } = await findTargets(options, see);
    if (!options.check) {
      recover(root, "generate");
    }
    const packages = await generateAll(targets, readCorePackage(), see);
    const changes: Change[][] = [];
    for (const { files } of packages) {
      changes.push(await findChanges(files));
    }
    if (!options.check) {
      await applyChanges(changes.flat(), root);
    }
    return generatedResult(packages, changes, stale, options.check);
  } catch (error) {
    return failedResult(error);
  }
}
