import path from "node:path";
import { DocumentError, UsageError } from "../generate/problems.ts";
import { readRegistry } from "../generate/registry.ts";
import { ownTemporaryDirectory } from "../temporary.ts";
import { type Base, directoryBase, gitBase } from "./base.ts";
import { type CliOptions, HELP, parseOptions } from "./cli-options.ts";
import { diffVendors } from "./diff.ts";
import { toJson } from "./json.ts";
import { toText } from "./text.ts";

async function run(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  ownTemporaryDirectory("api-diff");
  const { directory: repository, documents } = await readRegistry();
  const base = await findBase(repository, options, [...documents.keys()]);
  const unknown = [...documents.keys()].filter((name) => !base.documents.has(name));
  if (!base.isCheckout && unknown.length > 0) {
    console.error(`Not compared, since ${base.title} has no document of it: ${unknown.join(", ")}`);
  }
  const diffs = await diffVendors(repository, base);
  process.stdout.write(options.json ? toJson(diffs) : toText(base.title, diffs));
  return 0;
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

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nSee \`npm run api-diff -- --help\`.`);
  } else if (error instanceof DocumentError) {
    console.error(error.message);
  } else {
    throw error;
  }
  process.exitCode = 2;
}
