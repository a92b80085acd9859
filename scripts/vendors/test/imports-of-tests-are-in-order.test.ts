import type { Target } from "@invitekit/generator/registry";
import { expect, test } from "vitest";
import { operationsTest } from "../../repository/packages/operations-test.ts";

// Where the linter wants them, whatever the package is called.
test.each(["@invitekit/acme", "@invitekit/testings", "@invitekit/zebra"])("%s", (packageName) => {
  const target = { packageName, title: "Pets" } as Target;
  const sources = [...operationsTest(target, "Pets").matchAll(/from "(.+)"/g)].map(
    ([, from]) => from,
  );
  expect(sources).toHaveLength(2);
  expect(sources).toEqual(sources.toSorted());
});
