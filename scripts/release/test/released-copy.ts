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
import { runHere } from "@invitekit/test-servers";
import { repository } from "@invitekit/testing";
import { publishedPackages } from "../../repository/packages/published.ts";
import { checkChangesets } from "../publish/changeset-check.ts";

const CHANGESET = path.join(repository, "node_modules/@changesets/cli/bin.js");

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
  /** Does what `npm run release -- changesets` does, perhaps with a `--base`. */
  check(base?: string): Promise<{ readonly code: number; readonly output: string }>;
  /** Takes back whatever was written and committed since it was made. */
  reset(): void;
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
      const { status, stdout, stderr } = spawnSync(process.execPath, [CHANGESET, "version"], {
        cwd: directory,
        encoding: "utf8",
      });
      if (status !== 0) {
        throw new Error(stdout + stderr);
      }
      const isNew = ([name, version]: [string, string]) => before[name] !== version;
      return Object.fromEntries(Object.entries(versions()).filter(isNew));
    },
    coreRange: (name) =>
      publishedPackages(directory).find((each) => each.name === name)?.dependencies[
        "@invitekit/core"
      ],
    async check(base) {
      const { code, output, errors } = await runHere(() => checkChangesets(directory, base), []);
      return { code, output: output + errors };
    },
    reset() {
      git("reset", "--quiet", "--hard", "released");
      git("clean", "--quiet", "-d", "--force");
    },
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
  git("tag", "released");
  return copy;
}
