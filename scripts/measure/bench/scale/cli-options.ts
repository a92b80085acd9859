import { type GivenTo, UsageError } from "../../../lib/command-line.ts";

export const COMMAND_LINE = {
  call: "npm run measure -- scale",
  help: `Measures the pipeline in copies of this repository with more vendors, prints what it found beside
the goals, and writes it to docs/scale.md.

  npm run measure -- scale                   with 10, 50 and 200 vendors
  npm run measure -- scale --sizes 10,50     with this many, and writes no file
  npm run measure -- scale --check           exits with 1 if a goal is missed, and writes no file
`,
  options: { sizes: { type: "string" }, check: { type: "boolean", default: false } },
} as const;

export interface ScaleOptions {
  readonly sizes: readonly number[];
  readonly check: boolean;
  /** True for what the page shows. */
  readonly write: boolean;
}

const SIZES = "10,50,200";

/** `least` is the number of real vendors. */
export function readScaleOptions(
  { values }: GivenTo<typeof COMMAND_LINE>,
  least: number,
): ScaleOptions {
  const { check, sizes: text = SIZES } = values;
  const sizes = [...new Set(text.split(",").map(Number))].sort((one, other) => one - other);
  if (!sizes.every((size) => Number.isInteger(size) && size >= least)) {
    throw new UsageError(`--sizes ${text}: write numbers such as 10,50, none below ${least}.`);
  }
  return { sizes, check, write: !check && values.sizes === undefined };
}
