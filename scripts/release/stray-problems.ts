import path from "node:path";
import type { PublishedPackage } from "../repository/packages/published.ts";
import { strayFiles, strayProblem } from "../repository/packages/stray-files.ts";
import type { TarballContents } from "./publish/tarball.ts";

/** What packed packages hold beside what is built of the sources that a repository has of them. */
export function strayProblems(
  tarballs: readonly Pick<TarballContents, "files" | "manifest">[],
  packages: readonly Pick<PublishedPackage, "name" | "directory">[],
  repository: string,
): string[] {
  return tarballs.flatMap(({ files, manifest: { name, version } }) => {
    const source = packages.find((each) => each.name === name);
    if (source === undefined) {
      return [`${name}@${version}: it isn't a package of this repository`];
    }
    const stray = strayFiles(files, path.join(repository, source.directory));
    return stray.length === 0 ? [] : [`${name}@${version}: ${strayProblem(stray)}`];
  });
}
