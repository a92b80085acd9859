import type { Place } from "@invitekit/generator/document";

/** Which of the two documents has something: only ours, only the vendor's, or both, but differently. */
export type Kind = "only-ours" | "only-theirs" | "differs";

/** Something that the two documents don't say alike. */
export interface Difference {
  /** What differs, from the outside in: "request body", "`roles[].id`", "format". */
  readonly where: readonly string[];
  readonly kind: Kind;
  /** What our document says, or null if it says nothing. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** Called only for what is reported, because finding a line takes time. */
  readonly ourPlace: () => Place | undefined;
  readonly theirPlace: () => Place | undefined;
}

/** What one document says of something: in words, and where. Null if it says nothing. */
export interface Statement {
  readonly text: string | null;
  readonly place: () => Place | undefined;
}

/** No difference, or the one between two statements. */
export function compareStatements(
  where: readonly string[],
  ours: Statement,
  theirs: Statement,
): Difference[] {
  if (ours.text === theirs.text) {
    return [];
  }
  const kind = theirs.text === null ? "only-ours" : ours.text === null ? "only-theirs" : "differs";
  return [
    {
      ...{ where, kind, ours: ours.text, theirs: theirs.text },
      ...{ ourPlace: ours.place, theirPlace: theirs.place },
    },
  ];
}

/** The same differences, seen from further out. */
export function inside(outer: string, differences: readonly Difference[]): Difference[] {
  return differences.map((difference) => ({
    ...difference,
    where: [outer, ...difference.where],
  }));
}
