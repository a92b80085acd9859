import type * as core from "@invitekit/core";
import { freeNames } from "./free-names.ts";

/** How a name is imported. A function that core doesn't have is an error of the compiler. */
type Specifier = keyof typeof core | `type ${string}`;

// In the order in which they are imported. A name that stands unused would be an error in packages that
// are strict about it.
const OF_CORE: ReadonlyMap<string, string> = byName([
  "type AuthOption",
  "type CallOptions",
  "type ClientOptions",
  "type Credential",
  "encodeForm",
  "encodeNothing",
  "idempotency",
  "type KeyedCallOptions",
  "type OperationMethod",
  "type PathClient",
  "rateLimit",
  "rawQuery",
  "serializer",
  "type VendorDescription",
  "vendorWords",
]);
const OF_SCHEMA: ReadonlyMap<string, string> = byName([
  "type components",
  "type operations",
  "type paths",
]);

/** What every program has: of ECMAScript, and of the platform, by names that Node's types have too. */
const GLOBALS: ReadonlySet<string> = new Set([
  ...["FormData", "NonNullable", "Promise", "Record", "RequestInit", "URL"],
]);

/**
 * What a generated file imports of core and of the schema's types. A name in it that nothing gives is an
 * error of the generator: the file wouldn't compile. `imported` are those that it imports otherwise.
 */
export function importsOf(
  code: string,
  corePackage: string,
  importExtension: string,
  imported: readonly string[] = [],
): string {
  const used = freeNames(code);
  const unknown = [...used].filter(
    (name) =>
      ![OF_CORE, OF_SCHEMA, GLOBALS].some((known) => known.has(name)) && !imported.includes(name),
  );
  if (unknown.length > 0) {
    throw new Error(
      `The generated code uses ${unknown.join(", ")}, which nothing imports: see imports.ts.`,
    );
  }
  const sources = [
    [corePackage, OF_CORE],
    [`./schema.gen${importExtension}`, OF_SCHEMA],
  ] as const;
  return sources
    .map(([from, names]) => [from, [...names].filter(([name]) => used.has(name))] as const)
    .filter(([, names]) => names.length > 0)
    .map(([from, names]) =>
      importDeclaration(
        from,
        names.map(([, specifier]) => specifier),
      ),
    )
    .join("\n");
}

function byName(specifiers: readonly Specifier[]): ReadonlyMap<string, string> {
  return new Map(specifiers.map((each) => [each.replace("type ", ""), each]));
}

export function importDeclaration(from: string, names: readonly string[]): string {
  const areTypes = names.every((name) => name.startsWith("type "));
  const list = areTypes ? names.map((name) => name.replace("type ", "")) : names;
  const start = areTypes ? "import type" : "import";
  const end = `from ${JSON.stringify(from)};`;
  const line = `${start} { ${list.join(", ")} } ${end}`;
  return line.length <= 100
    ? line
    : `${start} {\n${list.map((name) => `  ${name},\n`).join("")}} ${end}`;
}
