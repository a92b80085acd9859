/** What a change means to a caller: `major` can break code that works, `minor` is new, `patch` neither. */
export type Requirement = "major" | "minor" | "patch";

/** How a version moves; `none` without a change. */
export type Bump = Requirement | "none";

/** One change of what a vendor's package is made of, as `api-diff` reports it. */
export interface Change {
  /** The kind of change, such as oasdiff's `request-parameter-removed`. */
  readonly id: string;
  readonly requires: Requirement;
  /** What has changed, a sentence in Markdown. */
  readonly text: string;
  /** The id of the operation that changed, or null if it isn't one operation's change. */
  readonly operation: string | null;
  /** The method of that operation, in upper case. */
  readonly method: string | null;
  /** Its path, as in the document. */
  readonly path: string | null;
  /** Where it changed, from the repository's root; what was removed is found in the base's file. */
  readonly file: string;
  /** The line there, counted from 1, where it can be told. */
  readonly line: number | null;
  /** Whether that is the base's file. */
  readonly isInBase?: boolean;
}

/** All changes of a vendor's package, and how its version moves. */
export interface VendorDiff {
  /** The name in `redocly.yaml`. */
  readonly vendor: string;
  /** The package's name on npm. */
  readonly packageName: string;
  /** Its version now, from which `bump` follows. */
  readonly version: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
}
