import { readdirSync, readFileSync } from "node:fs";

const directory = new URL("../../src/", import.meta.url);

/** The sources, by their path below `src`. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(new URL(name, directory), "utf8")]),
);

/** What a file imports, types included. */
export function importsOf(text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport\(?|\brequire\()\s*["']([^"']+)["']/g);
  return [...specifiers].map(([, specifier]) => specifier as string);
}
