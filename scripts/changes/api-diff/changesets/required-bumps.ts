import type { Changeset } from "../../../repository/changesets/changeset-rules.ts";
import { publishedPackages } from "../../../repository/packages/published.ts";
import { byWeight } from "../bump.ts";
import type { Bump, VendorDiff } from "../change.ts";
import { type Group, groupAlike, placeOf } from "../groups.ts";

/**
 * What is wrong where a package's pending changesets ask for less than its changes require, each as a
 * text for people. All that are pending count, since they make one version together.
 */
export function bumpProblems(
  diffs: readonly VendorDiff[],
  changesets: readonly Changeset[],
): string[] {
  return diffs.flatMap((diff) => {
    const asked = askedFor(diff.packageName, changesets);
    return byWeight(diff.bump, asked.type) < 0 ? [problem(diff, asked)] : [];
  });
}

/** Without those whose version has moved since: there the changesets have become the version. */
export function unreleased(diffs: readonly VendorDiff[], base: string): VendorDiff[] {
  const before = new Map(publishedPackages(base).map(({ name, version }) => [name, version]));
  return diffs.filter(
    ({ packageName, version }) => (before.get(packageName) ?? version) === version,
  );
}

interface Asked {
  readonly type: Bump;
  readonly file?: string;
}

function askedFor(packageName: string, changesets: readonly Changeset[]): Asked {
  const asked = changesets.flatMap(({ id, releases }) =>
    releases
      .filter(({ name }) => name === packageName)
      .map(({ type }) => ({ type: type as Bump, file: `.changeset/${id}.md` })),
  );
  const [most = { type: "none" as const }] = asked.sort((one, other) =>
    byWeight(one.type, other.type),
  );
  return most;
}

function problem({ packageName, version, bump, changes }: VendorDiff, asked: Asked): string {
  const [heaviest] = groupAlike(changes) as [Group];
  const [{ requires, text }] = heaviest;
  const given =
    asked.file === undefined
      ? "no pending changeset names it"
      : `${asked.file} asks for a ${asked.type}`;
  return (
    `${packageName} ${version} needs a ${bump}, and ${given}.\n` +
    `  ${requires}: ${text} ${placeOf(heaviest)}\n` +
    "  Run `npm run api-diff -- --write`, or raise it by hand."
  );
}
