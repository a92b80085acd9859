import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { relativePath } from "../document/paths.ts";

/** What to tell about new sources beside an index.ts of something else, which is never overwritten. */
export function foreignIndexAdvice(directory: string): string | undefined {
  const index = path.join(directory, "index.ts");
  if (!existsSync(index) || existsSync(path.join(directory, "vendor.gen.ts"))) {
    return undefined;
  }
  return readFileSync(index, "utf8").includes("vendor.gen")
    ? undefined
    : `${relativePath(index)} was there before and is kept, so that nothing creates the client: give it a directory of its own.`;
}
