import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import type { Change } from "../api-diff/change.ts";
import { allSurfaceChanges } from "../api-diff/surface/surface-changes.ts";

/** Edits by file: what stands there, and what shall. */
export type Edits = Readonly<Record<string, readonly [from: string, to: string]>>;

export interface Sides {
  readonly base?: Edits;
  readonly head?: Edits;
}

// It goes with the temporary directory of the whole run: the next file of the same worker uses it, too.
const scratch = mkdtempSync(path.join(os.tmpdir(), "surface-"));

/** What is found for a vendor when the two sides of the repository are edited. */
export async function surfaceOf(vendor: string, sides: Sides): Promise<readonly Change[]> {
  const [found = []] = await surfacesOf([{ vendor, ...sides }]);
  return found;
}

/** The same of several, which takes hardly longer. */
export async function surfacesOf(
  cases: readonly (Sides & { readonly vendor: string })[],
): Promise<(readonly Change[])[]> {
  const untouched = copyWith({});
  const found = await allSurfaceChanges(
    cases.map(({ vendor, base, head = {} }) => {
      const baseDirectory = base === undefined ? untouched : copyWith(base);
      const baseDocuments = documentsIn(baseDirectory, [vendor]);
      return { baseDirectory, headDirectory: copyWith(head), baseDocuments };
    }),
  );
  return found.map((changes, index) => changes.get(cases[index]?.vendor ?? "") ?? []);
}

export function documentsIn(
  directory: string,
  vendors: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    vendors.map((vendor) => [vendor, path.join(directory, "specs", vendor, "openapi.yaml")]),
  );
}

/** A copy of what is compared, edited. */
export function copyWith(edits: Edits): string {
  const directory = mkdtempSync(path.join(scratch, "side-"));
  const packages = [...registeredApis().keys(), "core"].flatMap((name) =>
    ["src", "package.json", "README.md"].map((file) => `packages/${name}/${file}`),
  );
  for (const name of ["redocly.yaml", "specs", ...packages]) {
    cpSync(path.join(repository, name), path.join(directory, name), { recursive: true });
  }
  for (const [name, [from, to]] of Object.entries(edits)) {
    const file = path.join(directory, name);
    const text = readFileSync(file, "utf8");
    if (!text.includes(from)) {
      throw new Error(`${name} has no ${JSON.stringify(from)}.`);
    }
    writeFileSync(
      file,
      text.replaceAll(from, () => to),
    );
  }
  return directory;
}
