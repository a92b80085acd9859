import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Registry } from "./registry.ts";

/** What the first line of each generated file begins with. */
export const GENERATED_MARK = "// Generated from ";

/** The generated files of a directory. */
export async function listGenerated(directory: string): Promise<string[]> {
  if (!existsSync(directory)) {
    return [];
  }
  const names = (await readdir(directory)).filter((name) => name.endsWith(".gen.ts")).sort();
  const files = names.map((name) => path.join(directory, name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => texts[index]?.startsWith(GENERATED_MARK));
}

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
