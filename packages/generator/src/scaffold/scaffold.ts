import { readFileSync } from "node:fs";
import path from "node:path";
import type { Description } from "../describe/describe.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { scaffoldIndex } from "./scaffold-index.ts";
import { scaffoldManifest } from "./scaffold-manifest.ts";
import { scaffoldTests } from "./scaffold-tests.ts";
import type { ScaffoldedFile } from "./scaffolded-file.ts";

/** The files of a package that are written once and then belong to people. */
export function scaffold(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
): ScaffoldedFile[] {
  return [
    { path: "package.json", content: npmJson(scaffoldManifest(target, description, core)) },
    { path: "tsconfig.json", content: json(tsconfig(target)) },
    { path: "src/index.ts", content: scaffoldIndex(description, core, prefix) },
    ...(target.isRegistered ? inRepository(target, prefix) : []),
  ];
}

// npm packs a licence that lies beside the package.json, and no other. The generator's own is the repository's.
const LICENSE = path.join(import.meta.dirname, "../../LICENSE");

/** What a package has for the sake of this repository. */
function inRepository(target: Target, prefix: string): ScaffoldedFile[] {
  return [
    { path: "LICENSE", content: readFileSync(LICENSE, "utf8") },
    { path: "turbo.json", content: json(turbo(target)) },
    ...scaffoldTests(target, prefix),
  ];
}

function tsconfig({ isRegistered }: Target) {
  const directories = { rootDir: "src", outDir: "dist" };
  if (isRegistered) {
    return {
      extends: "../../tsconfig.base.json",
      compilerOptions: directories,
      include: ["src"],
    };
  }
  return {
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
      ...directories,
    },
    include: ["src"],
  };
}

/** The document is an input of this package's tasks alone. */
function turbo({ specLabel }: Target) {
  const directory = path.posix.dirname(specLabel);
  const inputs = ["$TURBO_EXTENDS$", `$TURBO_ROOT$/${directory}/**`];
  return { extends: ["//"], tasks: { generate: { inputs } } };
}

/** JSON as npm writes it. */
function npmJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** JSON as people write it: a list of words stands on one line. */
function json(value: unknown): string {
  const lists = /\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g;
  return npmJson(value).replaceAll(lists, (_, items: string) => {
    return `[${items.replaceAll(/,\s+/g, ", ")}]`;
  });
}
