import type { Description } from "../describe/describe.ts";
import type { ImportExtension } from "../project/import-endings.ts";
import { clientType } from "./client-type.ts";
import { importDeclaration, importsOf } from "./imports.ts";
import { inputNames, inputTypes } from "./input-types.ts";
import { literal } from "./literal.ts";
import { optionTypes } from "./option-types.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { vendorDescription } from "./vendor-description.ts";

export interface VendorFileOptions {
  /** What errors and events call the vendor. */
  readonly name: string;
  readonly userAgent: string;
  /** The package that has the transport. */
  readonly corePackage: string;
  /** What the names of the package's types begin with. */
  readonly prefix: string;
  /** How relative imports end. */
  readonly importExtension: ImportExtension;
}

/** The text of vendor.gen.ts, without its first line. */
export function vendorFile(
  description: Description,
  types: SchemaTypes,
  { name, userAgent, corePackage, prefix, importExtension }: VendorFileOptions,
): string {
  const data = vendorDescription(description, name, userAgent);
  const body = [
    "/** What the transport knows about this API. */",
    `export const vendor: VendorDescription = ${literal(data, "", Number.POSITIVE_INFINITY)};`,
    "",
    optionTypes(description, types, prefix),
    clientType(description, prefix),
  ].join("\n");
  const inputs = [...inputNames(description.operations).values()];
  const imports = [
    importsOf(body, corePackage, importExtension, inputs),
    importDeclaration(
      `./inputs.gen${importExtension}`,
      inputs.map((name) => `type ${name}`),
    ),
  ];
  return `${imports.join("\n")}\n\n${body}`;
}

/** The text of inputs.gen.ts, without its first line. */
export function inputsFile(
  description: Description,
  types: SchemaTypes,
  { corePackage, importExtension }: VendorFileOptions,
): string {
  const body = inputTypes(description, types);
  return `${importsOf(body, corePackage, importExtension)}\n\n${body}`;
}
