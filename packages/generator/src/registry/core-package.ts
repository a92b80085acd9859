import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The members of core's package.json that are used. */
export interface CorePackage {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string };
}

/** The package that all generated ones depend on: by default the core that is installed. */
export function readCorePackage(
  manifest: string = createRequire(import.meta.url).resolve("@invitekit/core/package.json"),
): CorePackage {
  return JSON.parse(readFileSync(manifest, "utf8")) as CorePackage;
}
