import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { OpenApiDocument } from "@invitekit/generator/document";
import type { Difference } from "./differences.ts";
import type { DocumentFile, ParsedDocument } from "./document.ts";
import { changelog, type Entry } from "./oasdiff.ts";

/** A difference, and the entries of the changelog that it causes. */
export interface Cause {
  readonly difference: Difference;
  readonly entries: readonly Entry[];
}

// As many programs at once.
const CONCURRENCY = 4;

/**
 * Finds what each difference adds to a changelog, by taking it back alone: what is missing then was
 * caused by it. A difference without an entry is one that oasdiff doesn't look at.
 */
export async function findCauses(
  found: readonly Difference[],
  entries: readonly Entry[],
  base: DocumentFile & Pick<ParsedDocument, "parsed">,
  head: OpenApiDocument,
): Promise<Cause[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "api-diff-causes-"));
  const causes: Cause[] = [];
  const rest = [...found.entries()];
  const work = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [index, difference] = next;
      const file = path.join(directory, `${index}.json`);
      await writeFile(file, JSON.stringify(takeBack(difference, base.parsed, head)));
      const left = await changelog(base, { ...base, path: file }).catch(() => entries);
      const names = new Set(left.map(nameOf));
      causes[index] = { difference, entries: entries.filter((each) => !names.has(nameOf(each))) };
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return causes;
}

/** The document without one difference. What that refers to is there, as it was if need be. */
function takeBack(
  { head: place, before, after }: Difference,
  base: OpenApiDocument,
  head: OpenApiDocument,
): OpenApiDocument {
  const document = structuredClone(head);
  const key = place.at(-1) ?? "";
  let parent = document as unknown as Record<string | number, unknown>;
  for (const step of place.slice(0, -1)) {
    parent = parent[step] as typeof parent;
  }
  if (before !== undefined) {
    parent[key] = before;
  } else if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
  } else if (after !== undefined) {
    delete parent[key];
  }
  const components = { ...document.components } as Record<string, object>;
  for (const [kind, earlier] of Object.entries(base.components ?? {})) {
    components[kind] = { ...Object(earlier), ...components[kind] };
  }
  document.components = components;
  return document;
}

function nameOf({ id, text, operation, path }: Entry): string {
  return JSON.stringify([id, text, operation, path]);
}
