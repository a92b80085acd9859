import { createRequire } from "node:module";
import path from "node:path";
import { type Entry, refuseImports } from "../../lib/bundle.ts";

/** What is used of esbuild, whose types are installed with it, when it is first needed. */
interface Esbuild {
  build(options: object): Promise<{
    readonly outputFiles: readonly { readonly text: string }[];
    readonly metafile: { readonly outputs: Readonly<Record<string, Output>> };
  }>;
}

interface Output {
  readonly imports: readonly { readonly path: string }[];
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** A bundle, and how many of its bytes come from which file. */
export interface Shares {
  readonly code: string;
  readonly bytes: ReadonlyMap<string, number>;
}

/** Replaces what modules import by other files. */
export type Alias = Readonly<Record<string, string>>;

/** Bundles and minifies with the esbuild that is installed in the directory. */
export function loadEsbuild(directory: string): (entry: Entry, alias?: Alias) => Promise<Shares> {
  const { build } = createRequire(path.join(directory, "package.json"))("esbuild") as Esbuild;
  return async ({ input, external = [] }, alias = {}) => {
    const { outputFiles, metafile } = await build({
      entryPoints: [input],
      external,
      alias,
      bundle: true,
      format: "esm",
      legalComments: "none",
      logLevel: "silent",
      metafile: true,
      minify: true,
      platform: "browser",
      // Paths in the metafile are relative to it.
      absWorkingDir: path.dirname(input),
      write: false,
    });
    const [{ imports, inputs }] = Object.values(metafile.outputs) as [Output];
    refuseImports(
      imports.map((each) => each.path),
      external,
    );
    const bytes = Object.entries(inputs).map(
      ([file, { bytesInOutput }]) =>
        [path.resolve(path.dirname(input), file), bytesInOutput] as const,
    );
    return { code: outputFiles[0]?.text ?? "", bytes: new Map(bytes) };
  };
}
