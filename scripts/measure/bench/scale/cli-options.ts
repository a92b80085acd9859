import { parseArgs } from "node:util";

export const HELP = `npm run measure -- scale [--sizes 10,50,200] [--check]

Measures the pipeline in copies of this repository with more vendors, prints what it found beside
the goals, and writes it to docs/scale.md.

  --sizes 10,50   measures with so many vendors, and writes no file
  --check         exits with 1 when a goal is missed, and writes no file
  --help          shows this
`;

export interface ScaleOptions {
  readonly sizes: readonly number[];
  readonly check: boolean;
  /** True for what the document shows. */
  readonly write: boolean;
  readonly help: boolean;
}

const SIZES = "10,50,200";

/** Throws an Error that says what is wrong with the arguments. `least` is the number of real vendors. */
export function parseScaleOptions(args: readonly string[], least: number): ScaleOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string" },
      check: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const text = values.sizes ?? SIZES;
  const sizes = [...new Set(text.split(",").map(Number))].sort((one, other) => one - other);
  if (!sizes.every((size) => Number.isInteger(size) && size >= least)) {
    throw new Error(`--sizes ${text}: write numbers such as 10,50, none below ${least}.`);
  }
  const { check, help } = values;
  return { sizes, check, write: !check && values.sizes === undefined, help };
}
