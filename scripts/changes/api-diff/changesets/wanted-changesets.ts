import { globSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@invitekit/generator/document";
import type { WantedFile } from "@invitekit/generator/files";
import type { Changeset } from "../../../repository/changesets/changeset-rules.ts";
import type { VendorDiff } from "../change.ts";
import { changesetText, OPENING } from "./changeset-text.ts";

/** What the changesets of these differences are made of. */
export interface Sources {
  readonly repository: string;
  /** The directory of what was compared with. */
  readonly base: string;
  readonly pending: readonly Changeset[];
}

/**
 * The changesets of these differences: one for each vendor that has changed, and none any more for one
 * that hasn't. One that `base` has, too, tells of an earlier change, and stays as it is.
 */
export function wantedChangesets(
  { repository, base, pending }: Sources,
  diffs: readonly VendorDiff[],
): WantedFile[] {
  return diffs.flatMap((diff) => {
    const id = freeId(base, diff.vendor);
    const written = pending.find((each) => each.id === id);
    if (written !== undefined && !written.summary.startsWith(OPENING)) {
      throw new UsageError(
        `.changeset/${id}.md was written by hand: its text doesn't begin with “${OPENING}” Rename it, ` +
          "to keep it beside the one that this command writes.",
      );
    }
    const file = path.join(repository, ".changeset", `${id}.md`);
    if (isToldElsewhere(diff, pending, id)) {
      return written === undefined ? [] : [{ path: file }];
    }
    if (diff.bump !== "none") {
      return [{ path: file, content: changeset(diff) }];
    }
    return written === undefined ? [] : [{ path: file }];
  });
}

/** `api-NAME`; where earlier changes wait for their release too, `api-NAME-2` and so on. */
function freeId(base: string, vendor: string): string {
  const earlier = new Set(globSync("*.md", { cwd: path.join(base, ".changeset") }));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? `api-${vendor}` : `api-${vendor}-${number}`;
    if (!earlier.has(`${id}.md`)) {
      return id;
    }
  }
}

function changeset(diff: VendorDiff): string {
  return `---\n"${diff.packageName}": ${diff.bump}\n---\n\n${changesetText(diff)}\n`;
}

/** That a vendor is new says nothing to anybody whose changelog begins with its first release. */
function isToldElsewhere(
  { packageName, changes }: VendorDiff,
  pending: readonly Changeset[],
  own: string,
): boolean {
  const isNew = changes.length === 1 && changes[0]?.id === "vendor-added";
  return (
    isNew &&
    pending.some(
      ({ id, releases }) => id !== own && releases.some(({ name }) => name === packageName),
    )
  );
}
