import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What is read of the package.json of core. */
export interface CorePackage {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string };
}

/** The package that all generated ones depend on: the core that is installed, or another package.json. */
export function readCorePackage(
  manifest: string = createRequire(import.meta.url).resolve("@invitekit/core/package.json"),
): CorePackage {
  return JSON.parse(readFileSync(manifest, "utf8")) as CorePackage;
}
