// Turbo puts the files of a cached build beside those that are there, and takes none away.
import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Removes what a build once made of a source that is gone: it would be packed. */
export function removeStale(repository) {
  const packages = path.join(repository, "packages");
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const directory = path.join(packages, name);
    const sources = new Set(filesIn(path.join(directory, "src")).map(withoutEnding));
    const dist = path.join(directory, "dist");
    if (lstatSync(dist, { throwIfNoEntry: false })?.isSymbolicLink()) {
      continue;
    }
    for (const file of filesIn(dist).filter((each) => !sources.has(withoutEnding(each)))) {
      rmSync(path.join(dist, file), { force: true });
    }
  }
}

/** Files in a directory, and below. No link is followed: what it leads to isn't built here. */
function filesIn(directory, below = "") {
  const place = path.join(directory, below);
  if (!existsSync(place)) {
    return [];
  }
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(below, entry.name);
    return entry.isDirectory() ? filesIn(directory, file) : isCode.test(file) ? [file] : [];
  });
}

const isCode = /\.[jt]s(\.map)?$/;

function withoutEnding(file) {
  return file.replace(/(\.d)?\.[jt]s(\.map)?$/, "");
}
