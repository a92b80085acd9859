import path from "node:path";
import { readCorePackage } from "@invitekit/generator/registry";
import ts from "typescript";
import { isSame, type Side, type Sides, sourceOf } from "./sources.ts";

// As a program of ours would be compiled.
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

// Where the dependencies of core are looked for. Both sides see those that are installed.
const INSTALLED = path.join(import.meta.dirname, "../../../../packages/core/src/index.ts");

// What the platform declares is long, and parsed once for all comparisons.
const installedFiles = new Map<string, ts.SourceFile | undefined>();

/**
 * One program of both sides' files, so that types of one can be assigned to those of the other. Where
 * both have the same core, they share one: its types are then known to be the same. Of several
 * comparisons, those with the same base share its types too.
 */
export function createProgram(all: readonly Sides[], roots: readonly string[]): ts.Program {
  const sides = all.flatMap(({ base, head }) => [base, head]);
  const cores = new Map(
    all.flatMap(({ base, head }) => [
      [base.directory, base],
      [head.directory, isSame({ base, head }, "core") ? base : head],
    ]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const core = readCorePackage().name;
  const installed: ts.ModuleResolutionHost = { ...host };
  const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, OPTIONS);

  const sideOf = (file: string): Side | undefined => sides.find(({ files }) => files.has(file));
  const textOf = (file: string): string | undefined => sideOf(file)?.files.get(file);

  function resolve(name: string, from: string): ts.ResolvedModuleFull | undefined {
    const side = sideOf(from);
    if (side === undefined) {
      return ts.resolveModuleName(name, from, OPTIONS, installed, cache).resolvedModule;
    }
    if (name === core || name.startsWith(`${core}/`)) {
      const entry = `${name.slice(core.length + 1) || "index"}.ts`;
      return source(sourceOf(cores.get(side.directory) ?? side, "core", entry));
    }
    if (name.startsWith(".")) {
      const file = path.join(path.dirname(from), name.replace(/\.js$/, ".ts"));
      return textOf(file) === undefined ? undefined : source(file);
    }
    return ts.resolveModuleName(name, INSTALLED, OPTIONS, installed, cache).resolvedModule;
  }

  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = textOf(file);
    if (text !== undefined) {
      return ts.createSourceFile(file, text, language, true);
    }
    const known = installedFiles.get(file) ?? getSourceFile(file, language, ...rest);
    installedFiles.set(file, known);
    return known;
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({ resolvedModule: resolve(text, from) }));
  return ts.createProgram({ rootNames: [...roots], options: OPTIONS, host });
}

function source(resolvedFileName: string): ts.ResolvedModuleFull {
  return { resolvedFileName, extension: ts.Extension.Ts, isExternalLibraryImport: false };
}
