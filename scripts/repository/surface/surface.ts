import path from "node:path";
import type { WantedFile } from "@invitekit/generator/files";
import { temporaryDirectory } from "../../lib/temporary.ts";
import { installTools } from "../../lib/tools.ts";
import { readEntries } from "../packages/entry.ts";
import { packPackages, type Tarball } from "../packages/pack.ts";
import { loadExtractor } from "./extractor.ts";
import { report } from "./report.ts";

/**
 * What is reviewed of each published package, or of those with these names: which files it has, and
 * what these export.
 */
export function surfaceFiles(repository: string, names?: readonly string[]): WantedFile[] {
  const { directory: tools } = installTools("api-report");
  using scratch = temporaryDirectory("api-report");
  const extract = loadExtractor(tools, scratch.path);
  return packPackages(repository, scratch.path, process.env, names).flatMap((tarball) => {
    const directory = path.join(repository, tarball.directory);
    const entries = [...readEntries(directory)].map(
      ([entry, { types }]) => [entry, extract(directory, types)] as const,
    );
    const content = report(tarball.name, new Map(entries));
    return [
      { path: path.join(directory, "api-report.md"), content },
      { path: path.join(directory, "tarball.txt"), content: fileList(tarball) },
    ];
  });
}

/** The files of a tarball, one a line. */
export function fileList({ files }: Pick<Tarball, "files">): string {
  const paths = files.map((file) => file.path);
  // It comes with the first release, which must not need a review of this list.
  return paths
    .filter((file) => file !== "CHANGELOG.md")
    .map((file) => `${file}\n`)
    .join("");
}
