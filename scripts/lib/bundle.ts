import { brotliCompressSync, gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** The entries of core, which is left out where a client alone is looked at. */
export const CORE_ENTRIES: readonly string[] = ["@invitekit/core", "@invitekit/core/exports"];

/** What is bundled: a file, and what is left out of it. */
export interface Entry {
  readonly input: string;
  readonly external?: readonly string[];
}

/** Bundles and minifies for browsers. Throws if anything but what is external is left out. */
export type Bundle = (entry: Entry) => Promise<string>;

/** The bundler that Vite uses. */
export const withRolldown: Bundle = async ({ input, external = [] }) => {
  const bundle = await rolldown({
    input,
    external: [...external],
    platform: "browser",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  const [{ code, imports }] = output;
  refuseImports(imports, external);
  return code;
};

/** For want of a build, perhaps. */
export function refuseImports(imports: readonly string[], external: readonly string[]): void {
  const missing = imports.filter((name) => !external.includes(name));
  if (missing.length > 0) {
    throw new Error(`The bundle lacks ${missing.join(", ")}: run \`npm run build\`.`);
  }
}

/** Bytes of a bundle. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

export function sizeOf(code: string): Size {
  return {
    min: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}
