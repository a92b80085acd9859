import type { Change } from "./change.ts";
import { requirementOf } from "./levels.ts";
import { changelog, type Entry } from "./oasdiff.ts";

/** A document on either side: where it is, and how people call its file. */
export interface DocumentFile {
  readonly path: string;
  readonly name: string;
}

/** What has changed between two documents of a vendor. */
export async function documentChanges(base: DocumentFile, head: DocumentFile): Promise<Change[]> {
  const entries = await changelog(base.path, head.path);
  return entries.map((entry) => changeOf(entry, base, head));
}

function changeOf(entry: Entry, base: DocumentFile, head: DocumentFile): Change {
  const { id, text, level, operationId, operation, path, baseSource, revisionSource } = entry;
  return {
    id,
    requires: requirementOf(id, level),
    text: sentence(text),
    operation: operationId ?? null,
    method: operation ?? null,
    path: path ?? null,
    file: revisionSource === undefined && baseSource !== undefined ? base.name : head.name,
    line: (revisionSource ?? baseSource)?.line ?? null,
  };
}

function sentence(text: string): string {
  // It writes whole numbers as 20.00.
  const plain = text.replaceAll(/`(-?\d+)\.00`/g, "`$1`");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
