import path from "node:path";

/** The path from the working directory, with slashes on every system. */
export function relativePath(file: string): string {
  return path.relative(process.cwd(), file).replaceAll("\\", "/") || ".";
}
