import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { publishedPackages } from "./packages/published.ts";

const CHANGESET = path.join(repository, "node_modules/@changesets/cli/bin.js");
const CHECK = path.join(repository, "scripts/release/publish/check-changesets.ts");

/** A git repository with this one's workspaces, each released as 1.0.0, and no pending changeset. */
export interface ReleasedCopy {
  write(file: string, content: string): void;
  /** Writes `.changeset/NAME.md`. */
  addChangeset(name: string, releases: Readonly<Record<string, string>>, text?: string): void;
  commit(): void;
  /** Runs `changeset version`; returns the new versions of those packages that got one. */
  version(): Record<string, string>;
  /** The range of core that a package allows. */
  coreRange(name: string): string | undefined;
  /** Runs `npm run release -- changesets`. */
  check(...parameters: string[]): { readonly code: number | null; readonly output: string };
  remove(): void;
}

export function createReleasedCopy(): ReleasedCopy {
  const directory = mkdtempSync(path.join(tmpdir(), "released-"));
  const manifests = globSync(["packages/*/package.json", "scripts/package.json"], {
    cwd: repository,
  });
  for (const file of [
    "package.json",
    "package-lock.json",
    ".changeset/config.json",
    ...manifests,
  ]) {
    cpSync(path.join(repository, file), path.join(directory, file));
  }
  const versions = () =>
    Object.fromEntries(publishedPackages(directory).map(({ name, version }) => [name, version]));
  const git = (...parameters: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=test", "-c", "user.email=test@localhost", ...parameters],
      {
        cwd: directory,
        stdio: "ignore",
      },
    );
  const node = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
      cwd: directory,
      encoding: "utf8",
    });
    return { code: status, output: stdout + stderr };
  };

  const copy: ReleasedCopy = {
    write(file, content) {
      mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
      writeFileSync(path.join(directory, file), content);
    },
    addChangeset(name, releases, text = "Something that users notice.") {
      const lines = Object.entries(releases).map(([key, type]) => `"${key}": ${type}\n`);
      copy.write(`.changeset/${name}.md`, `---\n${lines.join("")}---\n\n${text}\n`);
    },
    commit() {
      git("add", "--all");
      git("commit", "--quiet", "--message", "Change something");
    },
    version() {
      const before = versions();
      const { code, output } = node(CHANGESET, "version");
      if (code !== 0) {
        throw new Error(output);
      }
      const isNew = ([name, version]: [string, string]) => before[name] !== version;
      return Object.fromEntries(Object.entries(versions()).filter(isNew));
    },
    coreRange: (name) =>
      publishedPackages(directory).find((each) => each.name === name)?.dependencies[
        "@invitekit/core"
      ],
    check: (...parameters) => node(CHECK, ...parameters),
    remove: () => rmSync(directory, { recursive: true }),
  };

  for (const file of manifests) {
    const text = readFileSync(path.join(directory, file), "utf8");
    copy.write(
      file,
      text
        .replace(/"version": "[^"]*"/, '"version": "1.0.0"')
        .replace(/("@invitekit\/core": )"[^"]*"/, '$1"^1.0.0"'),
    );
  }
  git("init", "--quiet", "--initial-branch=main");
  copy.commit();
  return copy;
}
