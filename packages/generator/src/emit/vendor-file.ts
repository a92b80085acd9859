import type { Description } from "../describe/describe.ts";
import { clientType } from "./client-type.ts";
import { importDeclaration, importsOf } from "./imports.ts";
import { inputNames, inputTypes } from "./input-types.ts";
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
    clientType(description, prefix),
  ].join("\n");
  const inputs = [...inputNames(description.operations).values()];
  const imports = [
    importsOf(body, corePackage, inputs),
    importDeclaration(
      "./inputs.gen.js",
      inputs.map((name) => `type ${name}`),
    ),
  ];
  return `${imports.join("\n")}\n\n${body}`;
}

/** The text of inputs.gen.ts, without its first line. */
export function inputsFile(
  description: Description,
  types: SchemaTypes,
  { corePackage }: VendorFileOptions,
): string {
  const body = inputTypes(description, types);
  return `${importsOf(body, corePackage)}\n\n${body}`;
}
