import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

// What npm takes by itself, and the changelog.
const OWN: ReadonlySet<string> = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);

/** Of the files of a packed package, those that weren't built from the sources in its directory. */
export function strayFiles(files: readonly string[], directory: string): string[] {
  const commands = commandsIn(directory);
  return files.filter(
    (file) =>
      !OWN.has(file) && !isBuilt(file, directory) && !isCode(file) && !commands.includes(file),
  );
}

/** `dist/retry.d.ts` comes of `src/retry.ts`. */
function isBuilt(file: string, directory: string): boolean {
  const [, name] = /^dist\/(.+?)(\.js|\.d\.ts)(\.map)?$/.exec(file) ?? [];
  return name !== undefined && existsSync(path.join(directory, "src", `${name}.ts`));
}

/** The files that its package.json names in `bin`, which npm links before anything is built. */
function commandsIn(directory: string): string[] {
  const manifest = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  return Object.values<string>(manifest.bin ?? {});
}

/** Of a package that is published as it was written. */
function isCode(file: string): boolean {
  return /^src\/([\w-]+\/)*[\w-]+(\.js|\.d\.ts)$/.test(file);
}

/** What to do about stray files, for the person who packs. */
export function strayProblem(files: readonly string[]): string {
  return `it would publish ${files.join(", ")}, which its sources don't produce. Remove what doesn't belong there, and build again`;
}
