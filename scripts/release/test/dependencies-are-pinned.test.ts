import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";
import { lockedPackages } from "../supply-chain/lockfiles.ts";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const read = (file: string) => readFileSync(path.join(repository, file), "utf8");
const root: Manifest = JSON.parse(read("package.json"));
const manifests = ["package.json", ...files("{scripts,packages/*,tools/*}/package.json")];
const lockfiles = ["package-lock.json", ...files("tools/*/package-lock.json")];

function files(pattern: string): string[] {
  return globSync(pattern, { cwd: repository }).sort();
}

/** An exact version, of the package itself or of another under its name. */
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/;

test.each(manifests)("%s names exact versions", (file) => {
  const { dependencies, devDependencies, optionalDependencies }: Manifest = JSON.parse(read(file));
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  // The workspaces come from here; published packages take a compatible core.
  const foreign = all.filter(([name]) => !name.startsWith("@invitekit/"));
  expect(foreign.filter(([, range]) => !EXACT.test(range))).toEqual([]);
});

test.each(lockfiles)("%s: every package has a checksum, and no host is named", (file) => {
  const { packages }: { packages: Record<string, { integrity?: string; link?: boolean }> } =
    JSON.parse(read(file));
  const installed = Object.entries(packages).filter(
    ([place, { link }]) => place.includes("node_modules/") && !link,
  );
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
  expect(read(file)).not.toMatch(/"resolved": "http/);
});

test.each(lockfiles)(
  "%s: an install script is one that allowScripts knows, and refuses",
  (file) => {
    const withScript = lockedPackages(read(file)).filter((each) => each.hasInstallScript);
    for (const { name } of withScript) {
      expect(
        root.allowScripts,
        `package.json: "allowScripts": { "${name}": false }`,
      ).toHaveProperty([name], false);
    }
  },
);

test.each(lockfiles)("%s: no install script runs where it is installed", (file) => {
  const npmrc = read(path.join(path.dirname(file), ".npmrc"));
  expect(npmrc.split("\n")).toContain("ignore-scripts=true");
});

test("every lockfile waits for a release to be a week old", () => {
  const dependabot = read(".github/dependabot.yml");
  expect(dependabot.match(/package-ecosystem/g)).toHaveLength(2);
  expect(dependabot.match(/default-days: 7/g)).toHaveLength(2);
  expect(dependabot).toContain("- /tools/*");
});
