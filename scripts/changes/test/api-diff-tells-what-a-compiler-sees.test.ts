import { runHere } from "@invitekit/test-servers";
import { repository } from "@invitekit/testing";
import { expect } from "vitest";
import type { Change } from "../api-diff/change.ts";
import { apiDiff } from "../api-diff/command.ts";
import { copyWith, type Edits } from "./surface-sides.ts";
import { withOasdiff as test } from "./with-oasdiff.ts";

interface Output {
  readonly vendors: Readonly<Record<string, { bump: string; changes: readonly Change[] }>>;
}

/** What the command prints of this repository, beside one that was other than it. */
async function changesSince(base: Edits): Promise<Output["vendors"]> {
  const args = ["--base-dir", copyWith(base), "--json"];
  const { output, errors } = await runHere(apiDiff, args, { directory: repository });
  expect(errors).not.toMatch(/error/i);
  return (JSON.parse(output) as Output).vendors;
}

test("a change of core is told of every vendor, though no document changed", async () => {
  const options = "packages/core/src/client-options.ts";
  const vendors = await changesSince({
    [options]: ["  readonly baseUrl?: string | URL | undefined;\n", ""],
  });
  for (const { changes } of Object.values(vendors)) {
    expect(changes.map(({ requires, text }) => [requires, text])).toEqual([
      ["minor", "`ClientOptions.baseUrl` is new."],
    ]);
  }
});

test("a change that its document explains is told once", async () => {
  const { kare } = await changesSince({
    "specs/kare/openapi.yaml": ["        siteName:\n", "        place:\n"],
    "packages/kare/src/schema.gen.ts": ["siteName?: string", "place?: string"],
  });
  expect(kare?.changes.map(({ id }) => id).filter((id) => id.startsWith("surface-"))).toEqual([]);
  expect(kare?.changes.some(({ requires }) => requires === "major")).toBe(true);
});
