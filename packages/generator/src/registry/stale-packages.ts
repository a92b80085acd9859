import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { listGenerated } from "../files/generated.ts";
import type { Registry } from "./registry.ts";

/** The directories of packages that were generated from documents no longer registered. */
export async function listStalePackages({ directory, documents }: Registry): Promise<string[]> {
  const packages = path.join(directory, "packages");
  const names = existsSync(packages) ? (await readdir(packages)).sort() : [];
  const unknown = names.filter((name) => !documents.has(name));
  const generated = await Promise.all(
    unknown.map((name) => listGenerated(path.join(packages, name, "src"))),
  );
  return unknown
    .filter((_, index) => generated[index]?.length)
    .map((name) => path.join(packages, name));
}
