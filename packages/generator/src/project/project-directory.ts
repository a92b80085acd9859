import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Where somebody would run the command that generates `output` again: the project that has both the
 * document and the output. It is the same wherever the command is started, so that the files it writes
 * are the same, too. Without such a project, it is the working directory.
 */
export function projectDirectory(document: string, output: string): string {
  let directory = output;
  while (!existsSync(path.join(directory, "package.json")) || !isBelow(directory, document)) {
    const parent = path.dirname(directory);
    if (parent === directory) {
      return process.cwd();
    }
    directory = parent;
  }
  return directory;
}

/** Whether a file is in a directory, or in one below it. */
export function isBelow(directory: string, file: string): boolean {
  const place = path.relative(directory, file);
  return place !== ".." && !place.startsWith(`..${path.sep}`) && !path.isAbsolute(place);
}
