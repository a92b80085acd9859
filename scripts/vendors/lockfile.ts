import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { ToolOptions } from "../lib/run-tool.ts";
import { updateLockfile } from "../lib/update-lockfile.ts";
import type { Vendor } from "./vendor.ts";

/**
 * Lets npm write a new package into the lockfile, and links it as `npm install` would. Nothing is
 * fetched, and nothing else in node_modules is touched: a whole install could not be undone.
 */
export async function linkWorkspace(vendor: Vendor, context: ToolOptions): Promise<void> {
  const { name, packageName } = vendor;
  await writeLockfile(vendor, context);
  const link = path.join(context.repository, "node_modules", packageName);
  symlinkSync(path.join("../../packages", name), link, "junction");
}

/** Lets npm bring the lockfile up to date, of which only the vendor's entries may change. */
export async function writeLockfile(
  { name, packageName }: Vendor,
  { repository, signal }: ToolOptions,
): Promise<void> {
  const before = readEntries(repository);
  await updateLockfile({ repository, signal });
  const after = readEntries(repository);
  const own = [`packages/${name}`, `node_modules/${packageName}`];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (place) => !own.includes(place) && before.get(place) !== after.get(place),
  );
  if (changed.length > 0) {
    throw new Error(
      `npm would also change ${changed.slice(0, 3).join(", ")} in package-lock.json, ${changed.length} entries in all. ` +
        "Bring the lockfile up to date first: `npm install`.",
    );
  }
}

function readEntries(repository: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(repository, "package-lock.json"), "utf8");
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, unknown> };
  return new Map(Object.entries(packages).map(([place, entry]) => [place, JSON.stringify(entry)]));
}
