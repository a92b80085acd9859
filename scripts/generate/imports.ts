/** What a generated file imports of core and of the schema's types, found by how its code looks. */
export function importsOf(code: string, corePackage: string): string {
  const used = NAMES.filter(({ sign }) => sign.test(code.replaceAll(STRING_OR_COMMENT, "")));
  const imports = [corePackage, "./schema.gen.js"].flatMap((from) => {
    const names = used.filter(({ isSchema }) => isSchema === (from !== corePackage));
    return names.length === 0
      ? []
      : importDeclaration(
          from,
          names.map(({ name }) => name),
        );
  });
  return imports.join("\n");
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
