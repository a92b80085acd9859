/** What was measured: of each case, by its name, one value a round. */
export type Samples = Readonly<Record<string, readonly number[]>>;

interface Named {
  readonly name: string;
}

/** Measures each case once a round, so that whatever else the machine does meets all of them alike. */
export async function inRounds<Case extends Named>(
  cases: readonly Case[],
  rounds: number,
  measure: (each: Case) => Promise<number>,
): Promise<Samples> {
  const samples = Object.fromEntries(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of inOrder(cases, round)) {
      samples[each.name]?.push(await measure(each));
    }
  }
  return samples;
}

/**
 * The order of a round: each case in each place, and in every other turn the other way round, since one
 * collects what the one before it left.
 */
export function inOrder<Case>(cases: readonly Case[], round: number): Case[] {
  const start = round % cases.length;
  const rotated = [...cases.slice(start), ...cases.slice(0, start)];
  return Math.floor(round / cases.length) % 2 === 0 ? rotated : rotated.reverse();
}
