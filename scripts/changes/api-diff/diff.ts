import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCorePackage, readRegistry, UNRELEASED } from "@invitekit/generator/registry";
import type { Base } from "./base.ts";
import { bumpFor } from "./bump.ts";
import type { Change, VendorDiff } from "./change.ts";
import type { DocumentFile } from "./document/document.ts";
import { documentChanges } from "./document/document-changes.ts";
import { mergeChanges } from "./merge.ts";
import { surfaceChanges } from "./surface/surface-changes.ts";

/** What has changed in each vendor's package since a base: in its document, and for users' compilers. */
export async function diffVendors(repository: string, base: Base): Promise<VendorDiff[]> {
  const { documents } = await readRegistry(repository);
  const vendors = [...documents].filter(([name]) => base.isCheckout || base.documents.has(name));
  const known = vendors.flatMap(([name]) => {
    const before = base.documents.get(name);
    return before === undefined ? [] : [[name, before] as const];
  });
  const surfaces = await surfaceChanges({
    baseDirectory: base.directory,
    headDirectory: repository,
    baseDocuments: new Map(known),
  });
  const diffs: VendorDiff[] = [];
  for (const [vendor, head] of vendors) {
    const before = base.documents.get(vendor);
    const name = fileName(repository, head);
    const file = { path: head, name, title: name };
    diffs.push(
      before === undefined
        ? newVendor(repository, vendor, file)
        : await changedVendor(repository, base, vendor, before, file, surfaces.get(vendor)),
    );
  }
  const removed = [...base.documents].filter(([name]) => !documents.has(name));
  return [...diffs, ...removed.map(([vendor, file]) => removedVendor(base, vendor, file))];
}

async function changedVendor(
  repository: string,
  base: Base,
  vendor: string,
  before: string,
  head: DocumentFile,
  surface: readonly Change[] = [],
): Promise<VendorDiff> {
  const name = fileName(base.isCheckout ? base.directory : repository, before);
  const file = { path: before, name, title: `${name} of ${base.title}` };
  const changes = mergeChanges(await documentChanges(file, head), surface);
  const manifest = readManifest(repository, vendor);
  return { vendor, ...manifest, bump: bumpFor(manifest.version, changes), changes };
}

function newVendor(repository: string, vendor: string, { name }: DocumentFile): VendorDiff {
  const manifest = readManifest(repository, vendor);
  const changes = [wholeVendor("vendor-added", "minor", `The vendor \`${vendor}\` is new.`, name)];
  // Its first release is 1.0.0.
  const isUnreleased = manifest.version === UNRELEASED;
  const bump = isUnreleased ? "major" : bumpFor(manifest.version, changes);
  return { vendor, ...manifest, bump, changes };
}

/** The package whose version could move is gone. */
function removedVendor(base: Base, vendor: string, file: string): VendorDiff {
  const text = `The vendor \`${vendor}\` is gone: its package gets no further release.`;
  const name = fileName(base.directory, file);
  const changes = [wholeVendor("vendor-removed", "major", text, name)];
  return { vendor, ...readManifest(base.directory, vendor), bump: "none", changes };
}

function wholeVendor(id: string, requires: Change["requires"], text: string, file: string): Change {
  return { id, requires, text, operation: null, method: null, path: null, file, line: 1 };
}

function readManifest(directory: string, vendor: string): { packageName: string; version: string } {
  const file = path.join(directory, "packages", vendor, "package.json");
  const [scope] = readCorePackage().name.split("/");
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const { name = `${scope}/${vendor}`, version = UNRELEASED } = manifest;
  return { packageName: name, version };
}

function fileName(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll("\\", "/");
}
