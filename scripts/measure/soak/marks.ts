/** Where the run pauses until nothing is in flight, and measures. */
export const MARKS = [
  { name: "start", part: 0 },
  { name: "1/4", part: 1 / 4 },
  { name: "1/2", part: 1 / 2 },
  { name: "2/3", part: 2 / 3 },
  { name: "3/4", part: 3 / 4 },
  { name: "end", part: 1 },
] as const;

/** The bytes in use at a mark. */
export interface Sample {
  readonly name: (typeof MARKS)[number]["name"];
  readonly calls: number;
  readonly bytes: number;
}
