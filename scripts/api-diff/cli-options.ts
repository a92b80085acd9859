import { parseArgs } from "node:util";
import { UsageError } from "../generate/problems.ts";

export const HELP = `Compares each vendor's document with that of a base: what has changed, what that means to a
caller, and how the version of the package moves.

  npm run api-diff                       since this branch left main; on main, what isn't there yet
  npm run api-diff -- --base REF         since any commit, branch or tag
  npm run api-diff -- --base-dir DIR     compared with another checkout, or with documents alone:
                                         DIR/NAME/openapi.yaml or DIR/NAME.yaml, .yml or .json
  npm run --silent api-diff -- --json    the same as data

Exits 2 where nothing can be compared.
`;

export interface CliOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly base: string | undefined;
  readonly baseDirectory: string | undefined;
}

export function parseOptions(args: readonly string[]): CliOptions {
  const { help = false, json = false, base, "base-dir": baseDirectory } = parse(args);
  if (base !== undefined && baseDirectory !== undefined) {
    throw new UsageError("`--base` and `--base-dir` are two ways to say one thing: give one.");
  }
  if (base === "" || baseDirectory === "") {
    throw new UsageError("`--base` wants a commit, branch or tag, `--base-dir` a directory.");
  }
  return { help, json, base, baseDirectory };
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
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
