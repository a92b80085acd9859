import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { visible } from "../text/control-characters.ts";

/** What the first line of each generated file begins with. */
export const GENERATED_MARK = "// Generated from ";

/** What follows a mark: the sources, and the command that makes the file of them again. */
export function madeFrom(sources: string, command: string): string {
  return visible(`${sources} by \`${command}\`. Do not edit.`);
}

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
