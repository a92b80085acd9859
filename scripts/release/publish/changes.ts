import { execFileSync } from "node:child_process";
import path from "node:path";
import { isCompiled } from "../../repository/packages/entry.ts";
import type { PublishedPackage } from "../../repository/packages/published.ts";

/** What differs from the commit where this work left another branch. */
export interface Changes {
  /** Published packages of which a user gets other files. */
  readonly packages: readonly PublishedPackage[];
  /** The changesets that were written or changed, by the names of their files without `.md`. */
  readonly changesets: readonly string[];
}

/** What is published is made of these files of a package. */
const SHIPPED = /^(src\/|package\.json$|tsconfig\.json$|README\.md$|LICENSE$)/;

/** Every package that is compiled is compiled with this. */
const COMPILED_WITH = "tsconfig.base.json";

/** Changes since a branch, those in the working tree included. */
export function changesSince(
  base: string,
  repository: string,
  packages: readonly PublishedPackage[],
): Changes {
  const git = (...parameters: string[]) => runGit(repository, parameters);
  const start = git("merge-base", base, "HEAD").trim();
  const files = [
    ...git("diff", "--name-only", "--no-relative", "-z", start).split("\0"),
    ...git("ls-files", "--others", "--exclude-standard", "-z").split("\0"),
  ];
  const versionAtStart = ({ directory }: PublishedPackage) => {
    const file = `${directory}/package.json`;
    const isThere = git("ls-tree", "--name-only", start, file) !== "";
    return isThere ? (JSON.parse(git("show", `${start}:${file}`)).version as string) : undefined;
  };
  return {
    packages: packages.filter((each) => {
      const isChanged = files.some(
        (file) =>
          (file === COMPILED_WITH && isCompiled(path.join(repository, each.directory))) ||
          (file.startsWith(`${each.directory}/`) &&
            SHIPPED.test(file.slice(each.directory.length + 1))),
      );
      // A release changes files too: its changesets have become its version.
      return isChanged && (versionAtStart(each) ?? each.version) === each.version;
    }),
    changesets: files.flatMap((file) => /^\.changeset\/(.+)\.md$/.exec(file)?.[1] ?? []),
  };
}

function runGit(cwd: string, parameters: readonly string[]): string {
  return execFileSync("git", parameters, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
