import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@invitekit/generator/document";
import { findChanges, type Journal, replaceFiles } from "@invitekit/generator/files";
import { readCorePackage, readRegistry } from "@invitekit/generator/registry";
import { LOCKFILES } from "../lib/update-lockfile.ts";
import { removeChangeset } from "./changeset.ts";
import { writeLockfile } from "./lockfile.ts";
import { removeReadmeRow } from "./readme-row.ts";
import { removeRegistryEntry } from "./registry-entry.ts";
import { removeSpecsSection } from "./specs-section.ts";
import { createVendor } from "./vendor.ts";
import { placesOf } from "./vendor-name.ts";

const EDITS = {
  "redocly.yaml": removeRegistryEntry,
  "README.md": removeReadmeRow,
  "specs/README.md": removeSpecsSection,
};

/** Removes a registered vendor, whatever people have added to its folders. */
export async function removeVendor(
  name: string,
  journal: Journal,
  signal: AbortSignal,
): Promise<void> {
  const { directory, documents } = await readRegistry();
  if (!documents.has(name)) {
    const known = [...documents.keys()].join(", ") || "none";
    throw new UsageError(`redocly.yaml doesn't register ${JSON.stringify(name)}, only: ${known}.`);
  }
  const vendor = createVendor(name, readCorePackage());
  const edited = Object.entries(EDITS).map(([file, edit]) => {
    const text = readFileSync(path.join(directory, file), "utf8");
    return { path: path.join(directory, file), content: edit(text, vendor) };
  });
  const files = [...edited, ...removeChangeset(directory, vendor)];
  const places = placesOf(vendor).map((each) => path.join(directory, each));
  for (const file of LOCKFILES) {
    journal.keepBuilt(path.join(directory, file));
  }
  for (const place of places) {
    journal.keep(place);
  }
  replaceFiles(await findChanges(files), journal);
  for (const place of places) {
    rmSync(place, { recursive: true, force: true });
  }
  await writeLockfile(vendor, { repository: directory, signal });
}
