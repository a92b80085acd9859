import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { sizeOf, withRolldown } from "../../lib/bundle.ts";
import { ourProgram } from "../bench/programs.ts";

// What it is, and a little: the goal is 5,200 bytes (`npm run measure -- size`), so this may only fall.
const WHOLE_PROGRAM = 5815;
// What a vendor adds to a bundle that has core in it.
const VENDOR_ALONE = 1.5 * 1024;

test("a program that invites is small", async () => {
  const input = path.join(ourProgram().directory, "invite.ts");
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
