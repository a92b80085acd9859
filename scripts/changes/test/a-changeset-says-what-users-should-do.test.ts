import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Change, VendorDiff } from "../api-diff/change.ts";
import { changesetText, OPENING } from "../api-diff/changesets/changeset-text.ts";
import { bumpProblems } from "../api-diff/changesets/required-bumps.ts";
import { wantedChangesets } from "../api-diff/changesets/wanted-changesets.ts";
import { toSummary } from "../api-diff/summary.ts";

const DEFAULTS: Change = {
  id: "request-parameter-removed",
  requires: "major",
  text: "Removed the `query` parameter `sort`.",
  operation: "listPets",
  method: "GET",
  path: "/pets",
  file: "specs/pets/openapi.yaml",
  line: 12,
};

const whole = { operation: null, method: null, path: null };

function change(part: Partial<Change> = {}): Change {
  return { ...DEFAULTS, ...part };
}

function diff(changes: readonly Change[], part: Partial<VendorDiff> = {}): VendorDiff {
  const bump = changes.length === 0 ? "none" : "major";
  return { vendor: "pets", packageName: "@acme/pets", version: "1.0.0", bump, changes, ...part };
}

test("what breaks comes first, by what there is to do, then what is new, then prose in a line", () => {
  const added = { requires: "minor", id: "endpoint-added", text: "Endpoint added." } as const;
  const prose = { requires: "patch", id: "description-changed" } as const;
  const text = changesetText(
    diff([
      change({ ...prose, operation: "listPets", text: "The description changed." }),
      change({ ...added, operation: "addPet" }),
      change(),
      change({ id: "response-property-removed", text: "Removed `tag`.", operation: "getPet" }),
    ]),
  );
  expect(text).toBe(`${OPENING}

Adapt your calls:

- \`listPets\`: Removed the \`query\` parameter \`sort\`.

Adapt what reads the answers:

- \`getPet\`: Removed \`tag\`.

New:

- \`addPet\`: Endpoint added.

Documentation revised: \`listPets\`.`);
});

test("what happened to several operations is said once", () => {
  const text = changesetText(diff([change(), change({ operation: "findPets" }), change()]));
  expect(text).toContain("- `listPets`, `findPets`: Removed the `query` parameter `sort`.");
  expect(text.match(/Removed/g)).toHaveLength(1);
});

test("what is no operation's stands alone", () => {
  const server = change({ ...whole, text: "The server `eu` was removed." });
  expect(changesetText(diff([server]))).toContain("\n- The server `eu` was removed.");
  const prose = change({ ...whole, requires: "patch", text: "The title changed." });
  expect(changesetText(diff([prose]))).toBe(`${OPENING}\n\nDocumentation revised.`);
});

const scratch = mkdtempSync(path.join(tmpdir(), "changesets-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const sources = { repository: "/repository", base: scratch, pending: [] };
const file = path.join("/repository", ".changeset/api-pets.md");

test("a vendor that has changed gets one changeset, with the bump of its package", () => {
  const [wanted] = wantedChangesets(sources, [diff([change()], { bump: "minor" })]);
  expect(wanted?.path).toBe(file);
  expect(wanted?.content).toMatch(`---\n"@acme/pets": minor\n---\n\n${OPENING}\n\n`);
});

test("a vendor that hasn't changed gets none, and loses the one that was written before", () => {
  const unchanged = diff([]);
  expect(wantedChangesets(sources, [unchanged])).toEqual([]);
  const pending = [{ id: "api-pets", summary: `${OPENING}\n\nNew.`, releases: [] }];
  expect(wantedChangesets({ ...sources, pending }, [unchanged])).toEqual([{ path: file }]);
});

test("a vendor that is new gets none where its first release is told already", () => {
  const added = diff([change({ id: "vendor-added" })]);
  expect(wantedChangesets(sources, [added])).toHaveLength(1);
  const releases = [{ name: "@acme/pets", type: "major" }];
  const first = [{ id: "first-release", summary: "First release.", releases }];
  expect(wantedChangesets({ ...sources, pending: first }, [added])).toEqual([]);
});

test("a text that a person wrote is not overwritten", () => {
  const pending = [{ id: "api-pets", summary: "Mine.", releases: [] }];
  expect(() => wantedChangesets({ ...sources, pending }, [diff([change()])])).toThrow(
    /\.changeset\/api-pets\.md was written by hand/,
  );
});

test("an earlier change that still waits for its release keeps its changeset", () => {
  const base = path.join(scratch, "base");
  mkdirSync(path.join(base, ".changeset"), { recursive: true });
  writeFileSync(path.join(base, ".changeset/api-pets.md"), "");
  const [wanted] = wantedChangesets({ ...sources, base }, [diff([change()])]);
  expect(wanted?.path).toBe(path.join("/repository", ".changeset/api-pets-2.md"));
});

function pending(...types: string[]) {
  return types.map((type, index) => ({
    id: `one-${index}`,
    summary: "Something.",
    releases: [{ name: "@acme/pets", type }],
  }));
}

test.each([
  ["major", ["major"]],
  ["minor", ["major"]],
  ["minor", ["patch", "minor"]],
  ["patch", ["patch"]],
  ["none", []],
] as const)("a %s is asked for by %j", (bump, types) => {
  expect(bumpProblems([diff([change()], { bump })], pending(...types))).toEqual([]);
});

test.each([
  ["major", ["minor"]],
  ["minor", ["patch", "patch"]],
  ["patch", []],
  ["patch", ["none"]],
] as const)("a %s isn't asked for by %j", (bump, types) => {
  expect(bumpProblems([diff([change()], { bump })], pending(...types))).toHaveLength(1);
});

test("a changeset of another package asks for nothing", () => {
  const other = { id: "a", summary: "b", releases: [{ name: "@acme/cats", type: "major" }] };
  expect(bumpProblems([diff([change()])], [other])).toHaveLength(1);
});

test("the problem names what is asked for and where, what is required and why, and what to do", () => {
  const [problem] = bumpProblems(
    [diff([change({ requires: "minor" }), change()])],
    pending("patch"),
  );
  expect(problem).toBe(`@acme/pets 1.0.0 needs a major, and .changeset/one-0.md asks for a patch.
  major: Removed the \`query\` parameter \`sort\`. specs/pets/openapi.yaml:12
  Run \`npm run api-diff -- --write\`, or raise it by hand.`);
});

test("a summary is a table for each vendor that has changed, the heaviest change first", () => {
  const light = change({ ...whole, requires: "patch", text: "The title changed." });
  const unchanged = diff([], { packageName: "@acme/cats" });
  expect(toSummary("main (1a2b3c4)", [diff([light, change()]), unchanged])).toBe(
    `## API changes since main (1a2b3c4)

### \`@acme/pets\` 1.0.0: major

| means     | operation  | change                                | where                      |
| --------- | ---------- | ------------------------------------- | -------------------------- |
| **major** | \`listPets\` | Removed the \`query\` parameter \`sort\`. | specs/pets/openapi.yaml:12 |
| patch     |            | The title changed.                    | specs/pets/openapi.yaml:12 |

No change: \`@acme/cats\`.
`,
  );
});

test("a text can't break the table, and is shown as it is", () => {
  const text = "From `a|b` to `<c>`\n\n<script>";
  const summary = toSummary("main", [diff([change({ text })])]);
  expect(summary).toContain("| From `a\\|b` to `<c>` &lt;script> |");
});
