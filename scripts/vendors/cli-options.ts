import { type GivenTo, UsageError } from "../lib/command-line.ts";

export const COMMAND_LINE = {
  call: "npm run new-vendor --",
  help: `Adds a vendor: its document, its place in redocly.yaml, and its package.

  npm run new-vendor -- NAME --spec FILE   with a document, OpenAPI 3.0 or 3.1, YAML or JSON
  npm run new-vendor -- NAME               with a sketch of a document, for you to complete
  npm run new-vendor -- NAME --dry-run     prints what it would do, and writes nothing

It ends with a package that is generated, built, type-checked and tested against a mock server, or
leaves everything as it was. \`npm run remove-vendor -- NAME\` removes a vendor again.
`,
  options: { "dry-run": { type: "boolean", default: false }, spec: { type: "string" } },
  takesWords: true,
} as const;

export interface CliOptions {
  readonly isDryRun: boolean;
  readonly name: string;
  /** A file. */
  readonly spec: string | undefined;
}

export function readOptions({ values, positionals }: GivenTo<typeof COMMAND_LINE>): CliOptions {
  if (values.spec === "") {
    throw new UsageError("`--spec` needs a file.");
  }
  return { name: oneName(positionals), isDryRun: values["dry-run"], spec: values.spec };
}

export function oneName([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0) {
    throw new UsageError("Give the name of one vendor.");
  }
  return name;
}
