import { readFileSync } from "node:fs";
import type { Description } from "../describe/describe.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { scaffoldIndex } from "./scaffold-index.ts";
import { scaffoldManifest } from "./scaffold-manifest.ts";
import type { ScaffoldedFile } from "./scaffolded-file.ts";

/** The files of a package that are written once and then belong to people. */
export function scaffold(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
): ScaffoldedFile[] {
  return [
    { path: "package.json", content: json(scaffoldManifest(target, description, core)) },
    { path: "tsconfig.json", content: json(TSCONFIG) },
    { path: "src/index.ts", content: scaffoldIndex(description, core, prefix, ".js") },
    // npm packs a licence that lies beside the package.json, and no other.
    ...(target.licenseFile === undefined
      ? []
      : [{ path: "LICENSE", content: readFileSync(target.licenseFile, "utf8") }]),
  ];
}

const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    types: [],
    strict: true,
    isolatedDeclarations: true,
    verbatimModuleSyntax: true,
    declaration: true,
    sourceMap: true,
    // So that source maps are complete without the sources beside them.
    inlineSources: true,
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

/** JSON as npm writes it. */
function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
