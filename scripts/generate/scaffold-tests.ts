import type { ScaffoldedFile } from "./scaffolded-file.ts";
import type { Target } from "./target.ts";

/** The tests that every registered package begins with: each operation against its document. */
export function scaffoldTests({ packageName, title }: Target, prefix: string): ScaffoldedFile[] {
  const operations = `import { describeOperations } from "@invitekit/testing";
import { create${prefix}Client } from "${packageName}";

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
