import path from "node:path";

/** The path as a person in the working directory would write it, with slashes on every system. */
export function relativePath(file: string): string {
  return path.relative(process.cwd(), file).replaceAll("\\", "/") || ".";
}
