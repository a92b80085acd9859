import { parseArgs } from "node:util";
import { UsageError } from "./document/problems.ts";
import { IMPORT_EXTENSIONS, type ImportExtensionName } from "./project/import-endings.ts";

export const HELP = `Generates typed fetch clients from OpenAPI 3.0 and 3.1 documents.

  generator FILE --out DIRECTORY               sources for an existing project
  generator FILE --out DIRECTORY --name NAME   a complete npm package
  generator                                    all clients that redocly.yaml registers
  generator NAME…                              some of them

FILE is a path with an extension, or one that begins with \`./\`. A registered NAME wins over a file.

  --check             writes nothing; lists each file that would change, and exits with 1 if there is one
  --watch             generates again whenever the document or redocly.yaml is saved
  --import-extension  js, ts or none: how relative imports of sources end
                      (default: as the nearest tsconfig.json requires)
  --json              prints the result as one JSON object
  --format            text, json or github (annotations of GitHub Actions)
  --verbose           prints every warning, not only the first few of each kind
  --help, --version

*.gen.ts and README.md are renewed each time. index.ts, package.json and tsconfig.json are written once
and are yours from then on. README.md includes what you write in docs/by-hand.md.

Exit codes: 0, 1 (a document is broken, or --check found a difference), 2 (wrong usage).
`;

export type Format = "text" | "json" | "github";

export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  readonly check: boolean;
  readonly watch: boolean;
  readonly verbose: boolean;
  readonly format: Format;
  /** Names of registered documents, or a file. */
  readonly positionals: readonly string[];
  readonly out?: string;
  readonly name?: string;
  readonly importExtension?: ImportExtensionName;
}

/** Reads a command line. Throws a UsageError if it is wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const { help = false, version = false, check = false, watch = false, verbose = false } = values;
  const { out, name, json = false } = values;
  const given = json ? "json" : values.format;
  const format = oneOf("format", given, ["text", "json", "github"]) ?? "text";
  const names = Object.keys(IMPORT_EXTENSIONS) as ImportExtensionName[];
  const importExtension = oneOf("import-extension", values["import-extension"], names);
  const refusal = [
    [json && values.format !== undefined, "`--json` can't be used with `--format`."],
    [watch && check, "`--watch` can't be used with `--check`, which writes nothing."],
    [watch && format !== "text", "`--watch` never ends, so its only format is text."],
    [out === "", "`--out` needs a directory."],
    [
      out === undefined && (name ?? importExtension) !== undefined,
      "`--name` and `--import-extension` need a file and `--out`.",
    ],
    [
      name !== undefined && importExtension !== undefined,
      "`--import-extension` is only for sources, so it can't be used with `--name`.",
    ],
  ].find(([isWrong]) => isWrong);
  if (refusal !== undefined) {
    throw new UsageError(String(refusal[1]));
  }
  return {
    ...{ help, version, check, watch, verbose, format, positionals },
    ...(out !== undefined && { out }),
    ...(name !== undefined && { name }),
    ...(importExtension !== undefined && { importExtension }),
  };
}

/** The format in which to report a wrong command line, even if the rest of it can't be read. */
export function formatOf(args: readonly string[]): Format {
  if (args.includes("--json") || /--format[= ]json\b/.test(args.join(" "))) {
    return "json";
  }
  return /--format[= ]github\b/.test(args.join(" ")) ? "github" : "text";
}

function oneOf<Value extends string>(
  option: string,
  given: string | undefined,
  values: readonly Value[],
): Value | undefined {
  const value = values.find((each) => each === given);
  if (given !== undefined && value === undefined) {
    throw new UsageError(`\`--${option}\` must be one of ${values.join(", ")}, not \`${given}\`.`);
  }
  return value;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: "boolean" },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
        "import-extension": { type: "string" },
        json: { type: "boolean" },
        name: { type: "string" },
        out: { type: "string" },
        verbose: { type: "boolean" },
        version: { type: "boolean" },
        watch: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
