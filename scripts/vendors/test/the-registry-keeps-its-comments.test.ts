import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { addRegistryEntry, removeRegistryEntry } from "../registry-entry.ts";
import type { Vendor } from "../vendor.ts";

const acme = { name: "acme", packageName: "@invitekit/acme" } as Vendor;
const ENTRY = `  acme:
    root: specs/acme/openapi.yaml
    x-invitekit:
      output: packages/acme
      name: "@invitekit/acme"
`;
const REGISTRY = `# The registry.
apis:
  pets:
    root: specs/pets/openapi.yaml # the first
${ENTRY}
# About what follows.
rules: { no-unused: "error" } # ${"a long line ".repeat(20)}end
`;

test.each([
  ["an example", REGISTRY.replace(ENTRY, "")],
  ["ours", readFileSync(path.join(repository, "redocly.yaml"), "utf8")],
])("%s has the entry at the end of `apis`, and is as it was when that is gone", (_, text) => {
  const added = addRegistryEntry(text, acme);
  expect(added.replace(ENTRY, "")).toBe(text);
  expect(added).toMatch(/\n {2}acme:\n {4}root: .*\n( {4,6}.*\n)+\n/);
  expect(removeRegistryEntry(added, acme)).toBe(text);
});

test("one in the midst goes, and its comment with it", () => {
  const text = REGISTRY.replace("  acme", "  # Ours.\n  acme").replace("\n#", "  toys: {}\n#");
  expect(removeRegistryEntry(text, acme)).toBe(text.replace(`  # Ours.\n${ENTRY}`, ""));
});

test("the first is added, and the last one removed", () => {
  const text = "# Empty.\napis: {}\n";
  const added = addRegistryEntry(text, acme);
  expect(added).toContain("# Empty.\napis: { acme: { root: specs/acme/openapi.yaml, ");
  expect(removeRegistryEntry(added, acme)).toBe(text);
});

test("a registry without `apis` gets them", () => {
  expect(addRegistryEntry("telemetry: off\n", acme)).toBe(`telemetry: off\napis:\n${ENTRY}`);
});
