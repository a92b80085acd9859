import path from "node:path";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";
import { commandText, placeIn } from "../project/command-text.ts";
import type { ImportExtension } from "../project/import-endings.ts";
import { isBelow, projectDirectory } from "../project/project-directory.ts";
import { NPM_NAME } from "./npm-name.ts";
import type { Settings } from "./settings.ts";

/** A client to generate: the document, and where to. */
export interface Target {
  /** For people. */
  readonly title: string;
  readonly spec: string;
  /** How generated files name their document: the same on every machine. */
  readonly specLabel: string;
  readonly out: string;
  /** A package with all that belongs to one, or only sources, for a project that exists. */
  readonly layout: "package" | "sources";
  /** Of sources: what they are called, after their directory. */
  readonly packageName: string;
  /** True if redocly.yaml says that this is the client's directory. */
  readonly isRegistered: boolean;
  /** What the paths in package.json begin at. */
  readonly root: string;
  /** The command that generates it, as its files name it. */
  readonly command: string;
  readonly settings: Settings;
  /** The licence that a new package gets a copy of. */
  readonly licenseFile?: string | undefined;
  /** How the relative imports of sources end. Default: as the nearest tsconfig.json demands. */
  readonly importExtension?: ImportExtension | undefined;
  /** The id of the operation that samples call. Default: the document's choice, or one that invites. */
  readonly shownOperation?: string | undefined;
}

/** A package made of any document. */
export function foreignTarget(spec: string, out: string, packageName: string): Target {
  return { ...documentTarget(spec, out, { name: packageName }), layout: "package", packageName };
}

/** Sources made of any document, for a project that exists. */
export function sourcesTarget(
  spec: string,
  out: string,
  importExtension?: ImportExtension,
): Target {
  const ending = importExtension === undefined ? undefined : importExtension.slice(1) || "none";
  return {
    ...documentTarget(spec, out, { "import-extension": ending }),
    layout: "sources",
    packageName: sourcesName(out),
    importExtension,
  };
}

/** What sources are called: their directory's name, as a package's is written. */
export function sourcesName(out: string): string {
  const name = path.basename(path.resolve(out)).toLowerCase();
  // File systems differ in how they keep a letter with a mark.
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return plain.replaceAll(/[^a-z\d~-]+/g, "-").replaceAll(/^-+|-+$/g, "") || "api";
}

/** Refuses what npm doesn't take for the name of a new package. */
export function checkPackageName(name: string): void {
  if (!NPM_NAME.test(name)) {
    throw new UsageError(`\`${name}\` isn't a valid npm package name.`);
  }
}

function documentTarget(
  document: string,
  output: string,
  options: Readonly<Record<string, string | undefined>>,
) {
  if (options.name !== undefined) {
    checkPackageName(options.name);
  }
  const [spec, out] = [path.resolve(document), path.resolve(output)];
  // A package's own package.json isn't that of the project that generates it.
  const root = projectDirectory(spec, options.name === undefined ? out : path.dirname(out));
  return {
    title: relativePath(out),
    spec,
    specLabel: isBelow(root, spec) ? placeIn(root, spec) : placeIn(path.dirname(spec), spec),
    out,
    isRegistered: false,
    root,
    command: commandText(root, spec, out, options),
    settings: {},
  };
}
