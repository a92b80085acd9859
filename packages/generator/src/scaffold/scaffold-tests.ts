import type { Target } from "../registry/target.ts";
import type { ScaffoldedFile } from "./scaffolded-file.ts";

/** The tests that every registered package begins with: each operation against its document. */
export function scaffoldTests({ packageName, title }: Target, prefix: string): ScaffoldedFile[] {
  // In the order that Biome asks for.
  const imports = [
    ["@invitekit/testing", "describeOperations"],
    [packageName, `create${prefix}Client`],
  ].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const operations = `${imports.map(([from, name]) => `import { ${name} } from "${from}";\n`).join("")}
describeOperations("${title}", create${prefix}Client);
`;
  const tsconfig = `{
  "extends": "../../../tsconfig.test.json",
  "include": ["."]
}
`;
  return [
    { path: "test/operations.test.ts", content: operations },
    { path: "test/tsconfig.json", content: tsconfig },
  ];
}
