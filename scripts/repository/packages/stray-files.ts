import { existsSync } from "node:fs";
import path from "node:path";

// What npm takes by itself, and the changelog.
const OWN: ReadonlySet<string> = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);

/** Of the files of a packed package, those that weren't built from the sources in its directory. */
export function strayFiles(files: readonly string[], directory: string): string[] {
  return files.filter((file) => !OWN.has(file) && !isBuilt(file, directory) && !isCode(file));
}

/** `dist/retry.d.ts` comes of `src/retry.ts`. */
function isBuilt(file: string, directory: string): boolean {
  const [, name] = /^dist\/(.+?)(\.js|\.d\.ts)(\.map)?$/.exec(file) ?? [];
  return name !== undefined && existsSync(path.join(directory, "src", `${name}.ts`));
}

/** Of a package that is published as it was written. */
function isCode(file: string): boolean {
  return /^src\/([\w-]+\/)*[\w-]+(\.js|\.d\.ts)$/.test(file);
}

/** What to do about stray files, for whoever packs. */
export function strayProblem(files: readonly string[]): string {
  return `it would publish ${files.join(", ")}, which no source of it is built to. Remove what doesn't belong there, and build again`;
}
