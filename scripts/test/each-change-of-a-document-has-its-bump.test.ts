import { expect, test } from "vitest";
import { bumpFor } from "../api-diff/bump.ts";
import { CASES } from "./api-diff-cases.ts";
import { diffAfter } from "./api-diff-pets.ts";

test.each(CASES)("%s", async (_, edits, requires, id) => {
  const { bump, changes } = await diffAfter(edits);
  expect(changes.map((each) => [each.id, each.requires])).toContainEqual([id, requires]);
  expect(bump).toBe(requires);
  // Before 1.0.0 a minor is what may break.
  expect(bumpFor("0.3.0", changes)).toBe(requires === "major" ? "minor" : "patch");
  for (const { text, file, line } of changes) {
    expect(text).toMatch(/^[`"A-Z].*\.$/);
    expect(file).toBe("specs/pets/openapi.yaml");
    expect(line).toBeGreaterThan(0);
  }
});

test("without a change there is no bump", async () => {
  expect(await diffAfter([])).toMatchObject({ bump: "none", changes: [] });
});
