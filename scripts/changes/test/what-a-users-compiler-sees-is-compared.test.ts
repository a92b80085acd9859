import { rmSync } from "node:fs";
import path from "node:path";
import { registeredApis } from "@invitekit/testing";
import { describe, expect, test } from "vitest";
import { surfaceChanges } from "../api-diff/surface/surface-changes.ts";
import { SURFACE_CASES } from "./surface-cases.ts";
import { copyWith, documentsIn, surfaceOf } from "./surface-sides.ts";

const vendors = [...registeredApis().keys()];

describe("what changed for a compiler is found, with its weight", () => {
  test.each(SURFACE_CASES)("$title", async ({ vendor = "kare", expected, ...sides }) => {
    const changes = await surfaceOf(vendor, sides);
    expect(changes.map(({ requires, text }) => `${requires}: ${text}`)).toEqual(expected);
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
  const headDirectory = copyWith({ [options]: ["readonly fetch?:", "readonly send?:"] });
  const baseDocuments = documentsIn(baseDirectory, vendors);
  const found = await surfaceChanges({ baseDirectory, headDirectory, baseDocuments });
  for (const vendor of vendors) {
    expect(found.get(vendor)?.map(({ requires, text }) => `${requires}: ${text}`)).toEqual([
      "major: `ClientOptions.fetch` was removed.",
      "minor: `ClientOptions.send` is new.",
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
