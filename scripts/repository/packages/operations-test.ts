import type { Target } from "@invitekit/generator/registry";

/** The test that every client's package begins with: each operation against its document. */
export function operationsTest({ packageName, title }: Target, prefix: string): string {
  // In the order that Biome asks for.
  const imports = [
    ["@invitekit/testing", "describeOperations"],
    [packageName, `create${prefix}Client`],
  ].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return `${imports.map(([from, name]) => `import { ${name} } from "${from}";\n`).join("")}
describeOperations("${title}", create${prefix}Client);
`;
}
