import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { listGenerated, madeFrom } from "../files/generated.ts";
import { REGISTRY_COMMAND } from "../project/command-text.ts";
import type { Registry } from "./registry.ts";

/**
 * The directories of packages that were generated from documents no longer registered. They are looked
 * for beside those that are.
 */
export async function listStalePackages(registry: Registry): Promise<string[]> {
  const { directory, packages, settings } = registry;
  const outputs = [...packages.values()].map(({ output }) => path.resolve(directory, output));
  const mark = madeFrom("", settings.command ?? REGISTRY_COMMAND);
  const found: string[] = [];
  for (const parent of new Set(outputs.map(path.dirname))) {
    for (const name of existsSync(parent) ? (await readdir(parent)).sort() : []) {
      const place = path.join(parent, name);
      if (!outputs.includes(place) && (await hasMark(path.join(place, "src"), mark))) {
        found.push(place);
      }
    }
  }
  return found;
}

async function hasMark(source: string, mark: string): Promise<boolean> {
  for (const file of await listGenerated(source)) {
    const [line = ""] = (await readFile(file, "utf8")).split("\n");
    if (line.endsWith(mark)) {
      return true;
    }
  }
  return false;
}
