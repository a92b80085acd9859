import { spawnSync } from "node:child_process";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect } from "vitest";
import type { Change } from "../api-diff/change.ts";
import { copyWith, type Edits } from "./surface-sides.ts";
import { withOasdiff as test } from "./with-oasdiff.ts";

interface Output {
  readonly vendors: Readonly<Record<string, { bump: string; changes: readonly Change[] }>>;
}

/** What the command prints of this repository, beside one that was other than it. */
function apiDiff(base: Edits): Output["vendors"] {
  const cli = path.join(repository, "scripts/changes/api-diff/cli.ts");
  const args = [cli, "--base-dir", copyWith(base), "--json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    encoding: "utf8",
  });
  expect(stderr).not.toMatch(/error/i);
  return (JSON.parse(stdout) as Output).vendors;
}

test("a change of core is told of every vendor, though no document changed", () => {
  const options = "packages/core/src/client-options.ts";
  const vendors = apiDiff({ [options]: ["  readonly fetch?: Fetch | undefined;\n", ""] });
  for (const { changes } of Object.values(vendors)) {
    expect(changes.map(({ requires, text }) => [requires, text])).toEqual([
      ["minor", "`ClientOptions.fetch` is new."],
    ]);
  }
});

test("a change that its document explains is told once", () => {
  const { kare } = apiDiff({
    "specs/kare/openapi.yaml": ["        siteName:\n", "        place:\n"],
    "packages/kare/src/schema.gen.ts": ["siteName?: string", "place?: string"],
  });
  expect(kare?.changes.map(({ id }) => id).filter((id) => id.startsWith("surface-"))).toEqual([]);
  expect(kare?.changes.some(({ requires }) => requires === "major")).toBe(true);
});
