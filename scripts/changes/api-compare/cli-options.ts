import { parseArgs } from "node:util";
import { UsageError } from "@invitekit/generator/document";

export const HELP = `Compares our document of a vendor with one that the vendor published.

  npm run api-compare -- VENDOR FILE          prints what differs in the operations that we have, and where
  npm run api-compare -- VENDOR FILE --json   the same as JSON

FILE is OpenAPI 3, YAML or JSON. Its paths may have another prefix; its tags, operation ids, descriptions,
examples and names of components don't matter. Exits with 0 if nothing differs, 1 if something does, 2 if
FILE can't be read.
`;

export interface CliOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly vendor: string;
  readonly file: string;
}

export function parseOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const { help = false, json = false } = values;
  const [vendor = "", file = ""] = positionals;
  if (!help && (positionals.length !== 2 || vendor === "" || file === "")) {
    throw new UsageError("Give the name of a vendor and a file.");
  }
  if (/^https?:/i.test(file)) {
    throw new UsageError(`${file} is a URL: download the document, and name the file.`);
  }
  return { help, json, vendor, file };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, json: { type: "boolean" } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
