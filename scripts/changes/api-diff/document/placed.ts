import type { Change } from "../change.ts";
import type { Difference } from "./differences.ts";
import type { ParsedDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { ListChange } from "./security-changes.ts";
import type { Usage } from "./usage.ts";

export type Place = Pick<Change, "file" | "line" | "isInBase">;
export type Placer = (
  where: Pick<Difference, "base" | "head"> & { readonly after?: unknown },
) => Place;

/** What was removed is found in the base's file. */
export function placer(base: ParsedDocument, head: ParsedDocument): Placer {
  return (where) =>
    where.after === undefined
      ? { file: base.name, line: base.line(where.base), isInBase: true }
      : { file: head.name, line: head.line(where.head) };
}

/** A finding of ours as a change: that of an operation, if it touches only one. */
export function placed({ id, requires, text }: Finding, place: Place, usage: Usage): Change {
  const [only] = usage.operations.length === 1 ? usage.operations : [];
  const { operation = null, method = null, path = null } = only ?? {};
  return { id, requires, text, operation, method, path, ...place };
}

export function placedInList({ operation, isGone, ...change }: ListChange, place: Placer): Change {
  const { id, requires, text } = change;
  return {
    ...{ id, requires, text },
    operation: operation?.operation.operationId ?? null,
    method: operation?.method.toUpperCase() ?? null,
    path: operation?.path ?? null,
    ...place({ ...change, after: isGone ? undefined : true }),
  };
}
