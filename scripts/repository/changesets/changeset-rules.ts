import { UNRELEASED } from "@invitekit/generator/registry";
import type { PublishedPackage } from "../packages/published.ts";

/** What a changeset says. */
export interface Changeset {
  /** The name of its file, without `.md`. */
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

/** What is wrong with the pending changesets, each as a text for people. */
export function changesetProblems(
  changesets: readonly Changeset[],
  packages: readonly PublishedPackage[],
): string[] {
  return changesets.flatMap((changeset) => [
    ...strangers(changeset, packages),
    ...(changeset.releases.length > 0 && changeset.summary === ""
      ? [`${fileOf(changeset)} has no text: its text goes into the changelog.`]
      : []),
    ...forgottenDependents(changeset, packages, namedIn(changesets)),
  ]);
}

/** Packages whose shipped files have changed, and which no changeset of this change names. */
export function unnamedProblems(
  changed: readonly PublishedPackage[],
  added: readonly Changeset[],
  pending: readonly Changeset[],
): string[] {
  const [named, waiting] = [namedIn(added), namedIn(pending)];
  const unnamed = changed.filter(
    (each) => !named.has(each.name) && !awaitsFirstRelease(each, waiting),
  );
  if (unnamed.length === 0) {
    return [];
  }
  return [
    `No new changeset names ${listed(unnamed.map(({ name }) => name))}, whose published files have ` +
      "changed. Run `npm run changeset`, or add to a changeset of this change one of patch, minor " +
      `and major, or none where users can't notice:\n${lines(unnamed, "patch")}`,
  ];
}

/** A first release is told of as a whole: nobody has what a change before it mends or breaks. */
function awaitsFirstRelease(
  { name, version }: PublishedPackage,
  waiting: ReadonlySet<string>,
): boolean {
  return version === UNRELEASED && waiting.has(name);
}

function namedIn(changesets: readonly Changeset[]): ReadonlySet<string> {
  return new Set(changesets.flatMap(({ releases }) => releases.map(({ name }) => name)));
}

function strangers(changeset: Changeset, packages: readonly PublishedPackage[]): string[] {
  const published = packages.map(({ name }) => name);
  return changeset.releases
    .filter(({ name }) => !published.includes(name))
    .map(
      ({ name }) =>
        `${fileOf(changeset)} names ${name}, which isn't published. These are: ${listed(published)}.`,
    );
}

/**
 * The dependents of a package with a major must be named beside it. They follow by themselves, but
 * as a patch and without a word, although what changes for the package's users may change for theirs.
 */
function forgottenDependents(
  changeset: Changeset,
  packages: readonly PublishedPackage[],
  waiting: ReadonlySet<string>,
): string[] {
  const named = new Set(changeset.releases.map(({ name }) => name));
  const majors = changeset.releases.filter(({ type }) => type === "major");
  return majors.flatMap(({ name: major }) => {
    const forgotten = packages.filter(
      (each) =>
        major in each.dependencies && !named.has(each.name) && !awaitsFirstRelease(each, waiting),
    );
    if (forgotten.length === 0) {
      return [];
    }
    return [
      `${fileOf(changeset)}: a major of ${major} reaches the users of every package that depends on ` +
        `it. Add what they will notice, major, minor or patch:\n${lines(forgotten, "major")}`,
    ];
  });
}

function fileOf({ id }: Changeset): string {
  return `.changeset/${id}.md`;
}

function lines(packages: readonly PublishedPackage[], type: string): string {
  return packages.map(({ name }) => `  "${name}": ${type}`).join("\n");
}

function listed(names: readonly string[]): string {
  return names.join(", ");
}
