import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { document } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const TEXT = document(
  "  /pets: { get: { operationId: listPets, summary: Zoë's, responses: { '204': { description: None } } } }",
);

test.each(["latin1", "utf16le"] as const)("in %s it is refused", async (encoding) => {
  const workspace = createWorkspace();
  const bytes = Buffer.from(encoding === "utf16le" ? `\ufeff${TEXT}` : TEXT, encoding);
  writeFileSync(path.join(workspace.directory, "openapi.yaml"), bytes);
  const { code, errors } = await workspace.generate("openapi.yaml", "--out", "out");
  expect(code).toBe(1);
  expect(errors).toContain("openapi.yaml isn't encoded in UTF-8.");
});

test("a mark of the order of bytes does no harm, nor do line ends of Windows", async () => {
  const workspace = createWorkspace();
  workspace.write("openapi.yaml", `\ufeff${TEXT.replaceAll("\n", "\r\n")}`);
  const { code } = await workspace.generate("openapi.yaml", "--out", "out");
  expect(code).toBe(0);
  expect(workspace.read("out/vendor.gen.ts")).toContain("Zoë's");
});
