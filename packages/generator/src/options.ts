import { parseArgs } from "node:util";
import { UsageError } from "./document/problems.ts";

export const HELP = `Generates a package from each OpenAPI document.

  npm run generate                  every document that redocly.yaml registers
  npm run generate -- NAME…         these alone
  npm run generate -- --check       writes nothing; exits 1 and names each file that would change
  npm run generate -- --spec FILE --out DIRECTORY --name PACKAGE
                                    any OpenAPI 3.0 or 3.1 document, as a new package

index.ts, package.json and tsconfig.json are written once, and yours from then on. README.md is renewed
each time; what it should say beside the document goes into docs/by-hand.md, in Markdown.
`;

export interface CliOptions {
  readonly help: boolean;
  readonly check: boolean;
  readonly names: readonly string[];
  readonly foreign?: { readonly spec: string; readonly out: string; readonly name: string };
}

export function parseOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const { help = false, check = false, spec, out, name } = values;
  const given = [spec, out, name].filter((value) => value !== undefined);
  if (help || given.length === 0) {
    return { help, check, names: positionals };
  }
  if (!spec || !out || !name) {
    throw new UsageError("`--spec`, `--out` and `--name` go together.");
  }
  if (positionals.length > 0) {
    throw new UsageError("`--spec` generates one package: it goes without names of documents.");
  }
  return { help, check, names: [], foreign: { spec, out, name } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        name: { type: "string" },
        out: { type: "string" },
        spec: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
