import { execFileSync } from "node:child_process";

/** The package.json of a package, as far as it is checked. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

/** What is read of a packed package. */
export interface TarballContents {
  readonly file: string;
  readonly manifest: Manifest;
  /** The paths of what is in it, below the package. */
  readonly files: readonly string[];
  /** Undefined if there is none. */
  readonly changelog: string | undefined;
}

export function readTarball(file: string): TarballContents {
  // Its own `tar` comes with every system that has npm: Linux, macOS, and Windows since 10.
  const tar = (...parameters: string[]) => execFileSync("tar", parameters, { encoding: "utf8" });
  const paths = tar("-tzf", file).split("\n");
  const changelog = "package/CHANGELOG.md";
  const files = paths.filter((each) => each !== "" && !each.endsWith("/"));
  return {
    file,
    files: files.map((each) => each.replace(/^package\//, "")),
    manifest: JSON.parse(tar("-xzOf", file, "package/package.json")),
    changelog: paths.includes(changelog) ? tar("-xzOf", file, changelog) : undefined,
  };
}
