import type { Description } from "../describe/describe.ts";
import { docComment } from "../emit/doc-comment.ts";
import type { ImportExtension } from "../project/import-endings.ts";
import type { CorePackage } from "../registry/core-package.ts";

/** How the names of its own types end; they begin with the package's name. */
export const OWN_TYPES: readonly string[] = [
  "Auth",
  "Client",
  "ClientOptions",
  "Headers",
  "Server",
];

/** The face of a client: a list of what it exports, and the function that creates a client. */
export function scaffoldIndex(
  { document, security, servers }: Description,
  core: CorePackage,
  prefix: string,
  importExtension: ImportExtension,
): string {
  // Without anything that must be given, the options may be left out.
  const isOptional = !security.isRequired && servers.length > 0;
  const options = `options: ${prefix}ClientOptions${isOptional ? " = {}" : ""}`;
  return `import { createClient } from "${core.name}";
import { type ${prefix}Client, type ${prefix}ClientOptions, vendor } from "./vendor.gen${importExtension}";

export * from "${core.name}/exports";
// One type for each operation of the document.
export type * from "./inputs.gen${importExtension}";
export type { components, operations, paths } from "./schema.gen${importExtension}";
export type ${list(OWN_TYPES.map((end) => prefix + end))} from "./vendor.gen${importExtension}";

${docComment([`Creates a client of ${document.info.title}.`])}export function create${prefix}Client(${options}): ${prefix}Client {
  return createClient(vendor, options);
}
`;
}

function list(names: readonly string[]): string {
  return `{\n${names.map((name) => `  ${name},\n`).join("")}}`;
}
