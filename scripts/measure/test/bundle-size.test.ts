import path from "node:path";
import { operationsOf, readDocument, registeredApis, repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { CORE_ENTRIES, sizeOf, withRolldown } from "../../lib/bundle.ts";
import { clientBytes, PROGRAM_BYTES } from "../bench/budget.ts";
import { ourProgram } from "../bench/programs.ts";

test("a program that invites is small", async () => {
  const input = path.join(ourProgram().directory, "invite.ts");
  const code = await withRolldown({ input });
  expect(sizeOf(code).gzip).toBeLessThanOrEqual(PROGRAM_BYTES);
});

test.each([...registeredApis().keys()])(
  "%s: the package's own JavaScript is small for its operations",
  async (api) => {
    const input = path.join(repository, "packages", api, "dist/index.js");
    const code = await withRolldown({ input, external: CORE_ENTRIES });
    const operations = operationsOf(readDocument(api)).length;
    expect(operations).toBeGreaterThan(0);
    expect(sizeOf(code).gzip).toBeLessThanOrEqual(clientBytes(operations));
  },
);
