/** The names whose spelling is closest to a text, the closest first. */
export function nearest(text: string, names: readonly string[], most = 3): string[] {
  const distances = names.map(
    (name) => [name, distance(text.toLowerCase(), name.toLowerCase())] as const,
  );
  return distances
    .sort(([, one], [, other]) => one - other)
    .slice(0, most)
    .map(([name]) => name);
}

/** How many characters must be added, left out or replaced to get from one to the other (Levenshtein). */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const replaced = (row[j] as number) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
