import { expect, test } from "vitest";
import type { Target } from "../../src/registry/target.ts";
import { scaffoldTests } from "../../src/scaffold/scaffold-tests.ts";

// Where the linter wants them, whatever the package is called.
test.each(["@invitekit/acme", "@invitekit/testings", "@invitekit/zebra"])("%s", (packageName) => {
  const target = { packageName, title: "Pets" } as Target;
  const [file] = scaffoldTests(target, "Pets");
  const sources = [...(file?.content ?? "").matchAll(/from "(.+)"/g)].map(([, from]) => from);
  expect(sources).toHaveLength(2);
  expect(sources).toEqual(sources.toSorted());
});
