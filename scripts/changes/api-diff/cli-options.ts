import { parseArgs } from "node:util";
import { UsageError } from "@invitekit/generator/document";

export const HELP = `Compares each vendor's document with that of a base: what has changed, what that means for
callers, and which version bump the package needs.

  npm run api-diff                       since this branch left main; on main, what isn't there yet
  npm run api-diff -- --base REF         since any commit, branch or tag
  npm run api-diff -- --base-dir DIR     compared with another checkout, or with documents only:
                                         DIR/NAME/openapi.yaml or DIR/NAME.yaml, .yml or .json
  npm run --silent api-diff -- --json    the same as JSON
  npm run --silent api-diff -- --summary   the same as Markdown, for the summary of a CI run

With any of these:
  --write   writes a changeset for each vendor that has changed, or renews the one it wrote before
  --check   fails where the pending changesets ask for less than the changes require

Exits with 1 if \`--check\` fails, 2 if nothing can be compared.
`;

export interface CliOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly summary: boolean;
  readonly write: boolean;
  readonly check: boolean;
  readonly base: string | undefined;
  readonly baseDirectory: string | undefined;
}

export function parseOptions(args: readonly string[]): CliOptions {
  const { base, "base-dir": baseDirectory, ...flags } = parse(args);
  const { help = false, json = false, summary = false, write = false, check = false } = flags;
  if (base !== undefined && baseDirectory !== undefined) {
    throw new UsageError("`--base` and `--base-dir` can't be used together.");
  }
  if (base === "" || baseDirectory === "") {
    throw new UsageError("`--base` needs a commit, branch or tag, `--base-dir` a directory.");
  }
  if (json && summary) {
    throw new UsageError("`--json` and `--summary` can't be used together.");
  }
  return { help, json, summary, write, check, base, baseDirectory };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        base: { type: "string" },
        "base-dir": { type: "string" },
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        summary: { type: "boolean" },
        write: { type: "boolean" },
        check: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
