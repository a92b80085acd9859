import { rmSync } from "node:fs";
import path from "node:path";
import { registeredApis } from "@invitekit/testing";
import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../api-diff/change.ts";
import { surfaceChanges } from "../api-diff/surface/surface-changes.ts";
import { SURFACE_CASES } from "./surface-cases.ts";
import { copyWith, documentsIn, surfaceOf, surfacesOf } from "./surface-sides.ts";

const CASES = SURFACE_CASES.map(({ vendor = "kare", ...rest }) => ({ vendor, ...rest }));
const vendors = [...registeredApis().keys()];

describe("what changed for a compiler is found, with its weight", () => {
  const found = new Map<string, readonly Change[]>();
  beforeAll(async () => {
    const together = CASES.filter(({ isAlone }) => !isAlone);
    for (const cases of [together, ...CASES.filter(({ isAlone }) => isAlone).map((one) => [one])]) {
      const changes = await surfacesOf(cases);
      for (const [index, { title }] of cases.entries()) {
        found.set(title, changes[index] ?? []);
      }
    }
    // Dozens of packages are compiled here.
  }, 300_000);

  test.each(CASES)("$title", ({ title, expected }) => {
    const changes = found.get(title)?.map(({ requires, text }) => `${requires}: ${text}`);
    expect(changes).toEqual(expected);
  });
});

test("without a difference nothing is found of any vendor", async () => {
  const [baseDirectory, headDirectory] = [copyWith({}), copyWith({})];
  const baseDocuments = documentsIn(baseDirectory, vendors);
  const found = await surfaceChanges({ baseDirectory, headDirectory, baseDocuments });
  expect([...found]).toEqual(vendors.map((vendor) => [vendor, []]));
});

test("a change of comments in core changes nothing for any vendor", async () => {
  const errors = "packages/core/src/outcome/errors.ts";
  const baseDirectory = copyWith({});
  const headDirectory = copyWith({ [errors]: ["/** The operation id. */", "/** Its id. */"] });
  const baseDocuments = documentsIn(baseDirectory, vendors);
  const found = await surfaceChanges({ baseDirectory, headDirectory, baseDocuments });
  expect([...found]).toEqual(vendors.map((vendor) => [vendor, []]));
});

test("an option of core that is gone is told of every vendor, and once", async () => {
  const options = "packages/core/src/client-options.ts";
  const baseDirectory = copyWith({});
  const headDirectory = copyWith({ [options]: ["readonly baseUrl?:", "readonly address?:"] });
  const baseDocuments = documentsIn(baseDirectory, vendors);
  const found = await surfaceChanges({ baseDirectory, headDirectory, baseDocuments });
  for (const vendor of vendors) {
    expect(found.get(vendor)?.map(({ requires, text }) => `${requires}: ${text}`)).toEqual([
      "major: `ClientOptions.baseUrl` was removed.",
      "minor: `ClientOptions.address` is new.",
    ]);
  }
});

test("a base without packages is generated from its documents", async () => {
  const document = "specs/kare/openapi.yaml";
  const baseDirectory = copyWith({ [document]: ["        siteName:\n", "        place:\n"] });
  rmSync(path.join(baseDirectory, "packages"), { recursive: true });
  const headDirectory = copyWith({});
  const baseDocuments = documentsIn(baseDirectory, ["kare"]);
  const found = await surfaceChanges({ baseDirectory, headDirectory, baseDocuments });
  expect(found.get("kare")?.map(({ text }) => text)).toEqual([
    "`verifyToken` result `place` was removed.",
    "`verifyToken` result `siteName` is new.",
  ]);
});

test("a change says whose it is and where, in the base if it is gone", async () => {
  const schema = "packages/kare/src/schema.gen.ts";
  const field = "            organizationName: string;\n";
  const gone = { [schema]: [field, `${field}            area: string;\n`] } as const;
  const [change] = await surfaceOf("kare", { base: gone });
  expect(change).toEqual({
    id: "surface-property-removed",
    requires: "major",
    text: "`verifyToken` result `area` was removed.",
    operation: "verifyToken",
    method: "POST",
    path: "/auth/v1/rs/token/verify",
    file: schema,
    line: expect.any(Number),
  });
});
