import { expect, test } from "vitest";
import { operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const LEFT = "schema: { type: integer }";

/** What the client knows of an API whose answers have these headers. */
async function generate(names: readonly string[]): Promise<string> {
  const workspace = createWorkspace();
  const headers = names.map((name) => `${name}: { ${LEFT} }`).join(", ");
  await workspace.generatePackage(
    operation(`responses: { "204": { description: Done, headers: { ${headers} } } }`),
  );
  expect(workspace.typecheck({})).toEqual([]);
  return workspace.read("out/src/vendor.gen.ts");
}

test.each([
  [["X-RateLimit-Remaining", "X-RateLimit-Reset"], '"X-RateLimit-Remaining", "X-RateLimit-Reset"'],
  [["ratelimit-reset", "ratelimit-remaining"], '"ratelimit-remaining", "ratelimit-reset"'],
  [["RateLimit", "RateLimit-Remaining"], '"RateLimit"'],
])("%j", async (names, given) => {
  expect(await generate(names)).toContain(`rateLimit: rateLimit(${given}),`);
});

test.each([[["X-RateLimit-Remaining"]], [["X-Request-Id", "RateLimit-Policy"]]])(
  "%j say too little",
  async (names) => {
    expect(await generate(names)).not.toContain("rateLimit");
  },
);
