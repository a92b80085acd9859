import type { Difference } from "./difference.ts";
import type { SchemaReaders } from "./schema-reader.ts";

/** Which way a body goes: what is read only isn't sent, and what is written only isn't answered. */
export type Direction = "request" | "answer";

/** How two schemas differ by themselves, and the pairs of their subschemas to compare next. */
export interface SchemaComparison {
  readonly differences: readonly Difference[];
  readonly subschemas: readonly SubschemaPair[];
}

export interface SubschemaPair {
  /** The way from the schema to the subschema: ".name", "[]". */
  readonly label: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface SchemaComparisonOptions {
  readonly readers: SchemaReaders;
  readonly direction: Direction;
  /** How much two schemas differ. */
  readonly distance: (ours: unknown, theirs: unknown) => number;
}
