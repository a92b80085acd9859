import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Invitation } from "../../repository/invitation/invitation.ts";
import { type Manifest, readTarball, type TarballContents } from "../publish/tarball.ts";
import { tarballProblems } from "../publish/tarball-problems.ts";
import { userAgentProblems } from "../publish/user-agents.ts";

const directory = mkdtempSync(path.join(tmpdir(), "fit-"));
afterAll(() => rmSync(directory, { recursive: true }));

const offline = { ...process.env, npm_config_offline: "true" };
const core = contents({ name: "@acme/core", version: "1.4.0" });

function contents(manifest: Manifest, changelog?: string): TarballContents {
  return {
    ...{ file: "", files: [] },
    manifest,
    changelog: changelog ?? `# It\n\n## ${manifest.version}\n\nText.\n`,
  };
}

function client(range: string): TarballContents {
  return contents({ name: "@acme/pets", version: "1.0.0", dependencies: { "@acme/core": range } });
}

test("packages that fit together have no problem", () => {
  expect(tarballProblems([core, client("^1.4.0")])).toEqual([]);
  expect(tarballProblems([core, client("^1.0.0")])).toEqual([]);
});

test.each([
  ["^1.5.0", "and 1.4.0 is released"],
  ["^2.0.0", "and 1.4.0 is released"],
  ["^0.0.0", "and 1.4.0 is released"],
  ["1.4.0", "not a caret range"],
  ["*", "not a caret range"],
  ["workspace:^", "no range of versions"],
  ["file:../core", "no range of versions"],
])("a client that needs core %s is not fit", (range, reason) => {
  const [problem = "", ...others] = tarballProblems([core, client(range)]);
  expect(problem).toContain(`@acme/pets@1.0.0: it needs @acme/core ${range}`);
  expect(problem).toContain(reason);
  expect(others).toEqual([]);
});

test("0.0.0 is not fit", () => {
  const unversioned = contents({ name: "@acme/pets", version: "0.0.0" });
  expect(tarballProblems([unversioned])).toEqual([expect.stringContaining("its version is 0.0.0")]);
});

test("a changelog must be there and tell of the version", () => {
  const older = contents({ name: "@acme/pets", version: "1.0.1" }, "# It\n\n## 1.0.10\n");
  expect(tarballProblems([older])).toEqual([
    expect.stringContaining("doesn't tell of that version"),
  ]);
  const none = { ...core, changelog: undefined };
  expect(tarballProblems([none])).toEqual([expect.stringContaining("it has no CHANGELOG.md")]);
});

/** A client of one file, packed. */
function pack(version: string, userAgent: string): TarballContents {
  const files = {
    "package.json": JSON.stringify({
      ...{ name: "@acme/pets", version, type: "module", exports: "./index.js" },
    }),
    "index.js": `export const createPetsClient = ({ fetch }) => ({
      inviteUser: async () => fetch(new URL("https://pets.example"), {
        headers: { "User-Agent": ${JSON.stringify(userAgent)} },
      }),
    });`,
    "CHANGELOG.md": `## ${version}\n`,
  };
  mkdirSync(path.join(directory, "package"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(directory, "package", name), content);
  }
  const file = path.join(directory, `pets-${version}.tgz`);
  execFileSync("tar", ["-czf", file, "-C", directory, "package"]);
  return readTarball(file);
}

const invitation = {
  vendor: { packageName: "@acme/pets" },
  ...{ operation: "inviteUser", schemes: [], parameters: [], body: {} },
} as unknown as Invitation;

test("a client says to the vendor which version it is", async () => {
  const tarball = pack("1.2.0", "acme-pets/1.2.0");
  expect(tarballProblems([tarball])).toEqual([]);
  expect(await userAgentProblems([tarball], [invitation], offline)).toEqual([]);
});

test("a client that was built before its version is not fit", async () => {
  expect(
    await userAgentProblems([pack("1.3.0", "acme-pets/1.2.0")], [invitation], offline),
  ).toEqual(["@acme/pets@1.3.0: its User-Agent is acme-pets/1.2.0, not acme-pets/1.3.0"]);
});
