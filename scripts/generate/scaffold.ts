import { readFileSync } from "node:fs";
import path from "node:path";
import type { Description } from "./describe.ts";
import { docComment } from "./doc-comment.ts";
import { readme } from "./readme.ts";
import { scaffoldTests } from "./scaffold-tests.ts";
import type { ScaffoldedFile } from "./scaffolded-file.ts";
import type { CorePackage, Target } from "./target.ts";

/** The files of a package that are written once and then belong to people. */
export function scaffold(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
): ScaffoldedFile[] {
  return [
    { path: "package.json", content: npmJson(manifest(target, description, core)) },
    { path: "tsconfig.json", content: json(tsconfig(target)) },
    { path: "README.md", content: readme(target, description, core, prefix) },
    { path: "src/index.ts", content: index(description, core, prefix) },
    ...(target.isRegistered ? inRepository(target, prefix) : []),
  ];
}

// npm packs a licence that lies beside the package.json, and no other.
const LICENSE = path.join(import.meta.dirname, "../../LICENSE");

/** What a package has for the sake of this repository. */
function inRepository(target: Target, prefix: string): ScaffoldedFile[] {
  return [
    { path: "LICENSE", content: readFileSync(LICENSE, "utf8") },
    { path: "turbo.json", content: json(turbo(target)) },
    ...scaffoldTests(target, prefix),
  ];
}

function manifest(target: Target, { document }: Description, core: CorePackage) {
  const { packageName, isRegistered, title } = target;
  const build = "tsc -p tsconfig.json";
  return {
    name: packageName,
    version: "0.0.0",
    description: `Typed fetch client for ${document.info.title}`,
    ...(isRegistered && { license: "MIT" }),
    ...(isRegistered && { repository: { ...core.repository, directory: `packages/${title}` } }),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist", "CHANGELOG.md"],
    engines: { node: ">=20.19" },
    ...(isRegistered && { publishConfig: { access: "public" } }),
    scripts: isRegistered
      ? {
          generate: `node ../../scripts/generate/cli.ts ${title}`,
          build: `node ../../scripts/clean.mjs && ${build}`,
          test: "vitest run --config ../../vitest.config.ts --passWithNoTests",
        }
      : { build },
    dependencies: { [core.name]: `^${core.version}` },
    ...(!isRegistered && { devDependencies: { typescript: ">=5.9" } }),
  };
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

function index({ document, security, servers }: Description, core: CorePackage, prefix: string) {
  // Without anything that must be given, the options may be left out.
  const isOptional = !security.isRequired && servers.length > 0;
  const options = `options: ${prefix}ClientOptions${isOptional ? " = {}" : ""}`;
  return `import { createClient } from "${core.name}";
import { type ${prefix}Client, type ${prefix}ClientOptions, vendor } from "./vendor.gen.js";

export {
  ApiError,
  type Attempt,
  type AttemptEvent,
  ConfigError,
  ConnectionError,
  type CredentialContext,
  DecodeError,
  InvitekitError,
  isApiError,
  type Reconciled,
  RedirectError,
  reconcile,
  TimeoutError,
} from "${core.name}";
export type { components, operations, paths } from "./schema.gen.js";
export type {
  ${prefix}Auth,
  ${prefix}Client,
  ${prefix}ClientOptions,
  ${prefix}Server,
} from "./vendor.gen.js";

${docComment([`Creates a client of ${document.info.title}.`])}export function create${prefix}Client(${options}): ${prefix}Client {
  return createClient(vendor, options);
}
`;
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
