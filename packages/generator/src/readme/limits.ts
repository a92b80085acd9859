// A README is read on npm's page and by people who search it, who have the types for the rest. What
// grows with the document is told whole only where it fits: the README of any document stays below
// 40,000 characters, as long as what people wrote themselves and the samples are of a usual length.

/** The longest table of all operations, in characters: some hundred rows. */
export const LONGEST_OPERATIONS = 20_000;

/** The longest list of operations without their details. */
export const LONGEST_GROUPS = 12_000;

/** The longest of the tables about errors. */
export const LONGEST_ERRORS = 5_000;

/** Rows, lines or statements of other kinds: what most documents have a few of. */
export const MOST_ROWS = 12;

/** The first of them, and a sentence on the others if there are more. */
export function limited<Item>(
  items: readonly Item[],
  sentence: (others: number) => string,
): { first: readonly Item[]; others: string } {
  const first = items.slice(0, MOST_ROWS);
  const left = items.length - first.length;
  return { first, others: left > 0 ? sentence(left) : "" };
}
