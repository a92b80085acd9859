import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { ImportExtension } from "./import-endings.ts";
import { isBelow } from "./project-directory.ts";

/**
 * How relative imports must end in a directory's sources, by the nearest tsconfig.json. Without one they
 * end in `.js`, which Node and all bundlers understand.
 */
export function importExtension(directory: string): ImportExtension {
  const file = nearestConfig(directory);
  const options = file === undefined ? {} : optionsFor(directory, file);
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) {
    return ".ts";
  }
  return isBundled(options) ? "" : ".js";
}

/** A bundler needs no ending, and webpack would take `.js` literally. */
function isBundled({ module, moduleResolution }: ts.CompilerOptions): boolean {
  if (moduleResolution !== undefined) {
    return moduleResolution === ts.ModuleResolutionKind.Bundler;
  }
  // What TypeScript 6 resolves as a bundler does, where nothing else is said.
  const { ES2015, ESNext, Preserve } = ts.ModuleKind;
  return module === Preserve || (module !== undefined && ES2015 <= module && module <= ESNext);
}

function nearestConfig(directory: string): string | undefined {
  const file = path.join(directory, "tsconfig.json");
  if (existsSync(file)) {
    return file;
  }
  const parent = path.dirname(directory);
  return parent === directory ? undefined : nearestConfig(parent);
}

/** Those of the tsconfig.json, or of the project that it refers to for this directory, as Vite's does. */
function optionsFor(directory: string, file: string): ts.CompilerOptions {
  const { options, projectReferences = [], raw } = parse(file);
  if (raw?.files?.length !== 0) {
    return options;
  }
  const configs = projectReferences.map((each) => ts.resolveProjectReferencePath(each));
  const own = configs.find((each) => existsSync(each) && includes(each, directory));
  return own === undefined ? options : parse(own).options;
}

function includes(config: string, directory: string): boolean {
  const { include = ["."] } = parse(config).raw as { include?: readonly string[] };
  return include.some((each) => {
    const [start = ""] = each.split("*");
    return isBelow(path.resolve(path.dirname(config), start), directory);
  });
}

/** With the settings that it extends. The sources aren't listed: they may not be there yet. */
function parse(file: string): ts.ParsedCommandLine {
  const { config = {} } = ts.readConfigFile(file, ts.sys.readFile);
  const host = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config, host, path.dirname(file), undefined, file);
}
