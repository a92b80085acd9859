import type { Change } from "../change.ts";
import type { Cause } from "./causes.ts";
import type { ParsedDocument } from "./document.ts";
import { isFilledIn } from "./filled-in.ts";
import { requirementOf } from "./levels.ts";
import type { Entry } from "./oasdiff.ts";
import type { Place, Placer } from "./placed.ts";

/** An entry of oasdiff's changelog as a change. */
export function entryChange(
  entry: Entry,
  base: ParsedDocument,
  head: ParsedDocument,
  causes: readonly Cause[],
  place: Placer,
): Change {
  const { id, operationId, operation, path } = entry;
  // It doesn't say of everything where it is.
  const cause = causes.find(({ entries }) => entries.includes(entry));
  return {
    id,
    requires: isFilledIn(entry, head.parsed) ? "minor" : requirementOf(entry),
    text: sentence(entry),
    operation: operationId ?? null,
    method: operation ?? null,
    path: path ?? null,
    ...(sourceOf(entry, base, head) ??
      (cause ? place(cause.difference) : { file: head.name, line: null })),
  };
}

function sourceOf(
  { baseSource, revisionSource }: Entry,
  base: ParsedDocument,
  head: ParsedDocument,
): Place | undefined {
  if (revisionSource !== undefined) {
    return { file: head.name, line: revisionSource.line };
  }
  return baseSource && { file: base.name, line: baseSource.line, isInBase: true };
}

// Of these, oasdiff says what matters to a server rather than to who calls it.
const WORDS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^api-operation-id-removed$/, /^.*?(`.*?`).*?(`.+?`)$/, "The operation $1 is now called $2"],
  [/^api-(path-)?removed-/, /^.*$/, "The operation was removed"],
  [/^endpoint-added$/, /^.*$/, "The operation is new"],
  [/^endpoint-deprecated$/, /^.*$/, "The operation is deprecated"],
];

function sentence({ id, text }: Entry): string {
  const words = WORDS.find(([pattern]) => pattern.test(id));
  const told = words === undefined ? text : text.replace(words[1], words[2]);
  // It writes whole numbers as 20.00.
  const plain = told.replaceAll(/`(-?\d+)\.00`/g, "`$1`");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
