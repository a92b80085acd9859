import { parseArgs } from "node:util";
import { UsageError } from "../generate/problems.ts";

export const HELP = `Adds a vendor: its document, its place in redocly.yaml, and its package.

  npm run new-vendor -- NAME --spec FILE   with a document, OpenAPI 3.0 or 3.1, YAML or JSON
  npm run new-vendor -- NAME               with a sketch of a document, to be written further
  npm run new-vendor -- NAME --dry-run     prints what it would do, and writes nothing

It ends with a package that is generated, built, type-checked and tested against a mock server, or
leaves everything as it was. \`npm run remove-vendor -- NAME\` takes a vendor away again.
`;

export interface CliOptions {
  readonly help: boolean;
  readonly isDryRun: boolean;
  readonly name: string;
  /** A file. */
  readonly spec: string | undefined;
}

export function parseOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const { help = false, "dry-run": isDryRun = false, spec } = values;
  const [name, ...others] = positionals;
  if (help) {
    return { help, isDryRun, name: "", spec };
  }
  if (name === undefined || others.length > 0) {
    throw new UsageError("Say the name of one vendor.");
  }
  if (spec === "") {
    throw new UsageError("`--spec` needs a file.");
  }
  return { help, isDryRun, name, spec };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        help: { type: "boolean", short: "h" },
        spec: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
