import type { Difference } from "./difference.ts";
import type { Sides } from "./side.ts";

/** Which way a body goes: what is read only isn't sent, and what is written only isn't answered. */
export type Direction = "request" | "answer";

/** What two schemas say themselves, and the schemas in them that are to be compared in turn. */
export interface Level {
  readonly differences: readonly Difference[];
  readonly inner: readonly Inner[];
}

export interface Inner {
  /** From the schema to what is in it: ".name", "[]". */
  readonly label: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface LevelOptions {
  readonly sides: Sides;
  readonly direction: Direction;
  /** How much two schemas differ. */
  readonly distance: (ours: unknown, theirs: unknown) => number;
}
