import type { Description } from "../describe/describe.ts";
import { kindOf } from "../describe/operation-kind.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { UNRELEASED } from "../registry/unreleased.ts";

// What every generated client is.
const KEYWORDS = ["api-client", "fetch", "openapi", "typescript"];

/** The package.json of a package. */
export function scaffoldManifest(
  target: Target,
  description: Description,
  core: CorePackage,
): Readonly<Record<string, unknown>> {
  const { packageName, isRegistered, title } = target;
  const build = "tsc -p tsconfig.json";
  return {
    name: packageName,
    version: UNRELEASED,
    description: `Typed fetch client for ${description.document.info.title}`,
    keywords: keywords(target, description),
    ...(isRegistered && placeInRepository(title, core)),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist", "CHANGELOG.md"],
    engines: core.engines,
    ...(isRegistered && { publishConfig: { access: "public", provenance: true } }),
    scripts: isRegistered
      ? {
          generate: `node ../../packages/generator/bin/generator.js ${title}`,
          build: `node ../../scripts/lib/clean.mjs && ${build}`,
          test: "vitest run --config ../../vitest.config.ts",
          typecheck: "tsc -p test",
        }
      : { build },
    dependencies: { [core.name]: `^${core.version}` },
    devDependencies: isRegistered ? { "@invitekit/testing": "*" } : { typescript: ">=5.9" },
  };
}

function placeInRepository(title: string, core: CorePackage) {
  const directory = `packages/${title}`;
  return {
    homepage: core.homepage?.replace("packages/core", directory),
    bugs: core.bugs,
    license: "MIT",
    repository: { ...core.repository, directory },
  };
}

/** What people look for: the words of the API's title, the package's name, and inviting if it does. */
function keywords(target: Target, { document, operations }: Description): string[] {
  const words = document.info.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const name = target.packageName.replace(/^@[^/]*\//, "");
  const invites = operations.some((operation) => kindOf(operation) === "invites") ? ["invite"] : [];
  return [...new Set([...words, name, ...invites, ...KEYWORDS])];
}
