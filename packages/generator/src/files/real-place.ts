import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { FilesError } from "./files-error.ts";

/**
 * Where a file is, or would be, below a directory, with every link on the way to it followed. Undefined if
 * that is elsewhere.
 */
export function realPlace(root: string, file: string): string | undefined {
  let directory = path.dirname(file);
  while (!existsSync(directory)) {
    directory = path.dirname(directory);
  }
  const real = path.join(realpathSync(directory), path.relative(directory, file));
  const place = path.relative(realpathSync(root), real);
  const isOutside = place === ".." || place.startsWith(`..${path.sep}`) || path.isAbsolute(place);
  return isOutside ? undefined : place;
}

/** What is changed there couldn't be brought back without touching what isn't ours. */
export function refuseOutside(root: string, file: string): void {
  if (realPlace(root, file) === undefined) {
    throw new FilesError(`${path.relative(root, file)} leads out of ${root} through a link.`);
  }
}
