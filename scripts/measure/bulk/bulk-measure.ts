import type { Result } from "./run.ts";

/** What `npm run measure -- bulk` has found: `docs/measures/bulk.json`. */
export interface BulkMeasure {
  readonly node: string;
  readonly perSecond: number;
  readonly clients: readonly BulkClient[];
  readonly results: readonly Result[];
}

export interface BulkClient {
  readonly name: string;
  readonly version: string;
}

/** The most that a run of ours may take, as a multiple of the least possible. */
export const MOST_TIMES = 1.15;
