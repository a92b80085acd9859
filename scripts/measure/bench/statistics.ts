/** The median, and what the middle half of the values lies between. */
export interface Summary {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** The value at a share of the way, between two neighbours if need be. */
function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place));
  // Of equal neighbours, which may be infinite, there is no difference to take a part of.
  return below === above ? below : below + (above - below) * (place % 1);
}

/** Round by round: what disturbed a whole round cancels out. Nothing is as much as nothing. */
export function ratios(values: readonly number[], limits: readonly number[]): number[] {
  return values.map((value, round) => {
    const limit = limits[round] ?? Number.NaN;
    return value === limit ? 1 : value / limit;
  });
}

/** So that a figure in a file is as a page shows it. */
export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
