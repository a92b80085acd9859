import { UNRELEASED } from "@invitekit/generator/registry";
import semver from "semver";
import type { TarballContents } from "./tarball.ts";

/** Why packed packages aren't fit to be published together, each as a text for people. */
export function tarballProblems(tarballs: readonly TarballContents[]): string[] {
  const versions = new Map(tarballs.map(({ manifest: { name, version } }) => [name, version]));
  return tarballs.flatMap((tarball) => {
    const { name, version } = tarball.manifest;
    return [
      ...(version === UNRELEASED
        ? [`its version is ${UNRELEASED}: \`npm run release -- version\` first`]
        : []),
      ...changelogProblems(tarball),
      ...rangeProblems(tarball, versions),
    ].map((problem) => `${name}@${version}: ${problem}`);
  });
}

function changelogProblems({ manifest: { version }, changelog }: TarballContents): string[] {
  if (changelog === undefined) {
    return ["it has no CHANGELOG.md"];
  }
  const hasVersion = changelog.split("\n").includes(`## ${version}`);
  return hasVersion ? [] : ["its CHANGELOG.md doesn't tell of that version"];
}

function rangeProblems(
  { manifest }: TarballContents,
  versions: ReadonlyMap<string, string>,
): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const ranges = Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return ranges.flatMap(([name, range]) => {
    const needed = `it needs ${name} ${range}`;
    // `workspace:`, `file:`, `link:`, a URL: nothing that a registry has.
    if (semver.validRange(range) === null) {
      return [`${needed}, which is no range of versions`];
    }
    const version = versions.get(name);
    if (version === undefined) {
      return [];
    }
    if (!range.startsWith("^")) {
      return [`${needed}, not a caret range, so a fix of ${name} would not reach its users`];
    }
    return semver.satisfies(version, range) ? [] : [`${needed}, and ${version} is released`];
  });
}
