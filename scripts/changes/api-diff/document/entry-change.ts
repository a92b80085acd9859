import type { Change } from "../change.ts";
import type { Cause } from "./causes.ts";
import type { ParsedDocument } from "./document.ts";
import { isFilledIn } from "./filled-in.ts";
import { requirementOf } from "./levels.ts";
import type { Entry } from "./oasdiff.ts";
import type { Place, Placer } from "./placed.ts";
import { sentence } from "./sentence.ts";

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
  const source = sourceOf(entry, base, head);
  return {
    id,
    requires: isFilledIn(entry, head.parsed) ? "minor" : requirementOf(entry),
    text: sentence(entry, base.hasItems || head.hasItems),
    operation: operationId ?? null,
    method: operation ?? null,
    path: path ?? null,
    ...(source !== undefined && !(cause && isVague(entry, source, head))
      ? source
      : cause
        ? place(cause.difference)
        : { file: head.name, line: null }),
  };
}

/** Whether the place is that of the operation, where something within has changed. */
function isVague(
  { id, path = "", operation = "" }: Entry,
  { line, isInBase }: Place,
  head: ParsedDocument,
) {
  const isWithin = /parameter|property|body|response/.test(id);
  return isWithin && !isInBase && line === head.line(["paths", path, operation.toLowerCase()]);
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
