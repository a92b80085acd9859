import path from "node:path";
import { UsageError } from "@invitekit/generator/document";
import { readRegistry } from "@invitekit/generator/registry";
import { HELP, parseOptions } from "./cli-options.ts";
import { compareDocuments, hasDifferences } from "./compare.ts";
import { readDocument } from "./documents.ts";
import { comparisonData, formatComparison } from "./report.ts";

/** The command line of `npm run api-compare`. Resolves with its exit code. */
export async function apiCompare(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    console.error(`${error.message}\nSee \`npm run api-compare -- --help\`.`);
    return 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { help, json, vendor, file } = parseOptions(args);
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { documents } = await readRegistry();
  const ours = documents.get(vendor);
  if (ours === undefined) {
    const known = [...documents.keys()].join(", ");
    throw new UsageError(`redocly.yaml has no document \`${vendor}\`. It has ${known}.`);
  }
  const theirs = path.resolve(process.env.INIT_CWD ?? ".", file);
  const comparison = compareDocuments(readDocument(ours), readDocument(theirs));
  const report = json
    ? `${JSON.stringify(comparisonData(comparison), null, 2)}\n`
    : formatComparison(comparison);
  process.stdout.write(report);
  return hasDifferences(comparison) ? 1 : 0;
}
