const MINIMUM_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** What is wrong with the age of a release, as the end of a sentence. */
export function ageProblem(published: string | undefined, now: Date): string | undefined {
  if (published === undefined) {
    return "has no date in the registry";
  }
  const days = (now.getTime() - new Date(published).getTime()) / MS_PER_DAY;
  return days < MINIMUM_DAYS
    ? `is ${Math.max(0, Math.floor(days))} days old; wait until it is ${MINIMUM_DAYS}`
    : undefined;
}
