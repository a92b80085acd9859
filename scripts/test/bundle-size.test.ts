import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { sizeOf, withRolldown } from "../bench/bundle.ts";

// In kB of 1,024 bytes. A program that creates the Flatfile client and invites: openapi-fetch alone
// takes 2.9.
const WHOLE_PROGRAM = 4.2 * 1024;
// What a vendor adds to a bundle that has core in it.
const VENDOR_ALONE = 1.5 * 1024;

test("a program that invites is small", async () => {
  const input = path.join(repository, "tools/size/programs/ours.mjs");
  const code = await withRolldown({ input });
  expect(sizeOf(code).gzip).toBeLessThan(WHOLE_PROGRAM);
});

test.each([...registeredApis().keys()])(
  "%s: the package's own JavaScript is small",
  async (api) => {
    const input = path.join(repository, "packages", api, "dist/index.js");
    const code = await withRolldown({ input, external: ["@invitekit/core"] });
    expect(sizeOf(code).gzip).toBeLessThan(VENDOR_ALONE);
  },
);
