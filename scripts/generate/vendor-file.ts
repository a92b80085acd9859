import { clientTypes } from "./client-types.ts";
import type { Description } from "./describe.ts";
import { literal } from "./literal.ts";
import { optionTypes } from "./option-types.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { vendorDescription } from "./vendor-description.ts";

export interface VendorFileOptions {
  readonly packageName: string;
  readonly version: string;
  /** The package that has the transport. */
  readonly corePackage: string;
  /** What the names of the package's types begin with. */
  readonly prefix: string;
}

/** The text of vendor.gen.ts, without its first line. */
export function vendorFile(
  description: Description,
  types: SchemaTypes,
  { packageName, version, corePackage, prefix }: VendorFileOptions,
): string {
  const data = vendorDescription(description, packageName, version);
  const body = [
    "/** What the transport knows of this API. */",
    `export const vendor: VendorDescription = ${literal(data, "", Number.POSITIVE_INFINITY)};`,
    "",
    optionTypes(description, types, prefix),
    clientTypes(description, types, prefix),
  ].join("\n");
  const used = NAMES.filter(({ sign }) => sign.test(body.replaceAll(STRING_OR_COMMENT, "")));
  const imports = [corePackage, "./schema.gen.js"].map((from) => {
    const names = used.filter(({ isSchema }) => isSchema === (from !== corePackage));
    return importDeclaration(
      from,
      names.map(({ name }) => name),
    );
  });
  return `${imports.join("\n")}\n\n${body}`;
}

const STRING_OR_COMMENT = /"(\\.|[^"\\])*"|\/\*[\s\S]*?\*\//g;

// What is imported, and how its use looks: the same word can be the name of a parameter. A name that
// stands unused would be an error in packages that are strict about it.
const NAMES = [
  { name: "type AuthOption", sign: /AuthOption</ },
  { name: "type CallOptions", sign: /extends CallOptions/ },
  { name: "type ClientOptions", sign: /extends ClientOptions/ },
  { name: "type Credential", sign: /: Credential;/ },
  { name: "encodeForm", sign: /encode: encodeForm/ },
  { name: "encodeNothing", sign: /encode: encodeNothing/ },
  { name: "idempotency", sign: /idempotency: idempotency\(/ },
  { name: "type KeyedCallOptions", sign: /, KeyedCallOptions>/ },
  { name: "type PathClient", sign: /extends PathClient/ },
  { name: "rawQuery", sign: /serialize: rawQuery/ },
  { name: "serializer", sign: /serialize: serializer/ },
  { name: "type VendorDescription", sign: /: VendorDescription =/ },
  { name: "type components", sign: /components\[/, isSchema: true },
  { name: "type operations", sign: /operations\[/, isSchema: true },
  { name: "type paths", sign: /PathClient<paths/, isSchema: true },
].map((each) => ({ isSchema: false, ...each }));

function importDeclaration(from: string, names: readonly string[]): string {
  const areTypes = names.every((name) => name.startsWith("type "));
  const list = areTypes ? names.map((name) => name.replace("type ", "")) : names;
  const start = areTypes ? "import type" : "import";
  const end = `from ${JSON.stringify(from)};`;
  const line = `${start} { ${list.join(", ")} } ${end}`;
  return line.length <= 100
    ? line
    : `${start} {\n${list.map((name) => `  ${name},\n`).join("")}} ${end}`;
}
