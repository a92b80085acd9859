import path from "node:path";
import { relativePath } from "./document/paths.ts";
import type { Problem } from "./document/problems.ts";
import { recover } from "./files/recover.ts";
import { applyChanges, findChanges } from "./files/write.ts";
import { packageFiles } from "./package-files.ts";
import { IMPORT_EXTENSIONS, type ImportExtensionName } from "./project/import-endings.ts";
import { readCorePackage } from "./registry/core-package.ts";
import { foreignTarget, sourcesTarget, type Target } from "./registry/target.ts";

export interface GenerateOptions {
  /** The path of an OpenAPI 3.0 or 3.1 document, YAML or JSON. */
  readonly document: string;
  /** The directory of the client. */
  readonly output: string;
  /** The name of the npm package to make. Default: none, which makes only sources for an existing project. */
  readonly name?: string | undefined;
  /** Whether files are written. Default: true. */
  readonly write?: boolean | undefined;
  /** The id of the operation that samples call. Default: the document's choice, or one that invites. */
  readonly example?: string | undefined;
  /** How relative imports of sources end. Default: as the nearest tsconfig.json requires. */
  readonly importExtension?: ImportExtensionName | undefined;
}

/** A file as it was generated. */
export interface GeneratedFile {
  /** Relative to the working directory, with slashes on every system. */
  readonly path: string;
  readonly content: string;
}

export interface Generated {
  /**
   * Each file as it should be, whether or not it differs from what is there. Files that are written once,
   * such as `index.ts`, are included only if they don't exist yet.
   */
  readonly files: readonly GeneratedFile[];
  /** Files of an earlier version that are no longer generated. They are removed unless `write` is false. */
  readonly stale: readonly string[];
  /** How many operations the client has. */
  readonly operations: number;
  /** What the author of the document or the project should know, with its place if it has one. */
  readonly warnings: readonly Problem[];
}

/**
 * Generates the client of a document. All files are written or none.
 *
 * Throws a `DocumentError` if no client can be generated from the document, and a `UsageError` if the options
 * can't be followed. Both have `problems`.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const target = { ...targetOf(options), shownOperation: options.example };
  const { write = true } = options;
  if (write) {
    recover(target.out, "generate");
  }
  const { files, operations, warnings } = await packageFiles(target, readCorePackage());
  if (write) {
    await applyChanges(await findChanges(files), target.out);
  }
  return {
    files: files.flatMap(({ path: file, content }) =>
      content === undefined ? [] : [{ path: relativePath(file), content }],
    ),
    stale: files.flatMap(({ path: file, content }) =>
      content === undefined ? [relativePath(file)] : [],
    ),
    operations,
    warnings,
  };
}

function targetOf({ document, output, name, importExtension }: GenerateOptions): Target {
  const [spec, out] = [path.resolve(document), path.resolve(output)];
  return name === undefined
    ? sourcesTarget(spec, out, importExtension && IMPORT_EXTENSIONS[importExtension])
    : foreignTarget(spec, out, name);
}
