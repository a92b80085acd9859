import { expect } from "vitest";
import { bumpFor } from "../api-diff/bump.ts";
import { CASES } from "./api-diff-cases.ts";
import { diffAfter } from "./api-diff-pets.ts";
import { withOasdiff as test } from "./with-oasdiff.ts";

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

test("what oasdiff doesn't look at isn't lost beside what it does", async () => {
  const { changes } = await diffAfter([
    ["maxLength: 50", "maxLength: 80"],
    ["name: tags, in: query,", "name: tags, in: query, explode: false,"],
    ["required: [name]\n", "required: [name, call]\n"],
    ["nick: { type: string }", "nick: { type: string }\n        call: { type: string }"],
  ]);
  expect(changes.map(({ id, operation }) => [id, operation])).toEqual([
    // The new member, and that it is required, are one change.
    ["new-required-request-property", "replacePet"],
    ["request-property-max-length-increased", "replacePet"],
    ["document-member-added", "listPets"],
  ]);
});
