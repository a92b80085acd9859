import path from "node:path";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";
import { commandText, placeIn } from "../project/command-text.ts";
import type { ImportExtension } from "../project/import-endings.ts";
import { isBelow, projectDirectory } from "../project/project-directory.ts";
import { nameFault } from "./npm-name.ts";
import type { Settings } from "./settings.ts";

/** A client to generate: its document, and where it goes. */
export interface Target {
  /** Its name in what people read. */
  readonly title: string;
  readonly spec: string;
  /** How generated files name their document: the same on every machine. */
  readonly specLabel: string;
  readonly out: string;
  /** A complete package, or only sources for an existing project. */
  readonly layout: "package" | "sources";
  /** Of sources: what they are called, after their directory. */
  readonly packageName: string;
  /** True if redocly.yaml says that this is the client's directory. */
  readonly isRegistered: boolean;
  /** The directory that the paths in package.json are relative to. */
  readonly root: string;
  /** The command that generates it, as its files name it. */
  readonly command: string;
  readonly settings: Settings;
  /** The licence that a new package gets a copy of. */
  readonly licenseFile?: string | undefined;
  /** How the relative imports of sources end. Default: as the nearest tsconfig.json requires. */
  readonly importExtension?: ImportExtension | undefined;
  /** The id of the operation that samples call. Default: the document's choice, or one that invites. */
  readonly shownOperation?: string | undefined;
}

/** The package of any document. */
export function foreignTarget(spec: string, out: string, packageName: string): Target {
  return { ...documentTarget(spec, out, { name: packageName }), layout: "package", packageName };
}

/** The sources of any document, for an existing project. */
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

/** Refuses a name that a new package can't have. `where` is said ahead of the reason. */
export function checkPackageName(name: string, where = ""): void {
  const fault = nameFault(name);
  if (fault !== undefined) {
    throw new UsageError(where + fault);
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
