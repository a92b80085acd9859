import path from "node:path";
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
  return {
    name: target.packageName,
    version: UNRELEASED,
    description: `Typed fetch client for ${plainText(description.document.info.title)}`,
    keywords: keywords(target, description),
    ...links(target),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["dist", "CHANGELOG.md"],
    engines: core.engines,
    scripts: { build: "tsc -p tsconfig.json" },
    dependencies: { [core.name]: `^${core.version}` },
    devDependencies: { typescript: ">=5.9" },
  };
}

/** Without Markdown and HTML: pages that show packages read either. */
function plainText(title: string): string {
  const linked = title.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1");
  return linked
    .replaceAll(/<[^>]*>|[<>`]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What the team says of all its packages. */
function links({ settings, root, out }: Target): Readonly<Record<string, unknown>> {
  const directory = path.relative(root, out).replaceAll("\\", "/");
  const { homepage, bugs, license, repository } = settings;
  return {
    ...(homepage && { homepage: homepage.replaceAll("{directory}", directory) }),
    ...(bugs && { bugs }),
    ...(license && { license }),
    ...(repository && {
      repository: { type: "git", url: `git+${repository}.git`, directory },
    }),
  };
}

/** What people look for: the words of the API's title, the package's name, and inviting if it does. */
function keywords(target: Target, { document, operations }: Description): string[] {
  const words = document.info.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const name = target.packageName.replace(/^@[^/]*\//, "");
  const invites = operations.some((operation) => kindOf(operation) === "invites") ? ["invite"] : [];
  return [...new Set([...words, name, ...invites, ...KEYWORDS])];
}
