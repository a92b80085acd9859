import path from "node:path";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";
import type { CorePackage } from "./core-package.ts";
import type { Registry } from "./registry.ts";

/** A package to generate: the document, and where to. */
export interface Target {
  /** For people. */
  readonly title: string;
  readonly spec: string;
  /** How generated files name their document: the same on every machine. */
  readonly specLabel: string;
  readonly out: string;
  readonly packageName: string;
  /** True for a package of this repository, whose tools and settings it shares. */
  readonly isRegistered: boolean;
  /** The id of the operation that samples call. Default: the document's choice, or one that invites. */
  readonly shownOperation?: string;
}

/** The packages of registered documents: those named, or all. */
export function registeredTargets(
  { directory, documents }: Registry,
  names: readonly string[],
  core: CorePackage,
): Target[] {
  const [scope] = core.name.split("/");
  const wanted = names.length > 0 ? [...new Set(names)] : [...documents.keys()];
  return wanted.map((name) => {
    const spec = documents.get(name);
    if (spec === undefined) {
      const known = [...documents.keys()].join(", ") || "none";
      throw new UsageError(
        `No document \`${name}\` is registered in redocly.yaml, only: ${known}.`,
      );
    }
    return {
      title: name,
      spec,
      specLabel: path.relative(directory, spec).replaceAll("\\", "/"),
      out: path.join(directory, "packages", name),
      packageName: `${scope}/${name}`,
      isRegistered: true,
    };
  });
}

/** The package of any other document. */
export function foreignTarget(spec: string, out: string, packageName: string): Target {
  // What npm accepts for a new package.
  if (!/^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/.test(packageName)) {
    throw new UsageError(`${packageName} is no name for an npm package.`);
  }
  return {
    title: relativePath(path.resolve(out)),
    spec: path.resolve(spec),
    specLabel: path.basename(spec),
    out: path.resolve(out),
    packageName,
    isRegistered: false,
  };
}
