import { expect, test } from "vitest";
import { inOrder } from "../../repository/packages/in-order.ts";

test("a package comes after those that it depends on, else in the order given", () => {
  const packages: Parameters<typeof inOrder>[0] = [
    { name: "@x/client", dependencies: { "@x/core": "^1.0.0", other: "1.0.0" } },
    { name: "@x/core", dependencies: { "@x/types": "^1.0.0" } },
    { name: "@x/plain", dependencies: {} },
    { name: "@x/types", dependencies: {} },
  ];
  expect(inOrder(packages).map(({ name }) => name)).toEqual([
    "@x/types",
    "@x/core",
    "@x/client",
    "@x/plain",
  ]);
});
