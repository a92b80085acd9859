import type { DescribedOperation, Description } from "../describe/describe.ts";
import { kindOf } from "../describe/operation-kind.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { lowerFirst } from "../text/words.ts";

/** What the sections of a README are made of. */
export interface ReadmeContext {
  readonly target: Target;
  readonly description: Description;
  readonly core: CorePackage;
  /** The variable that holds the client: `pets`. */
  readonly client: string;
  /** The function that creates it: `createPetsClient`. */
  readonly create: string;
  /** The operation that the samples call. */
  readonly main: DescribedOperation;
  /** True if that is an invitation. */
  readonly isInvite: boolean;
  /** What people wrote for this place, with its own headings. */
  readonly byHand: string | undefined;
}

// What the samples call other things.
const TAKEN: ReadonlySet<string> = new Set([
  "data",
  "elsewhere",
  "error",
  "key",
  "other",
  "result",
]);

export function readmeContext(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
  byHand: string | undefined,
): ReadmeContext {
  const name = lowerFirst(prefix);
  return {
    ...{ target, description, core, byHand },
    client: TAKEN.has(name) ? "client" : name,
    create: `create${prefix}Client`,
    main: description.shown,
    isInvite: kindOf(description.shown) === "invites",
  };
}

/** An address in the repository's web pages, where there is one: npm shows a README without its files. */
export function repositoryUrl({ repository }: CorePackage, path = ""): string | undefined {
  const url = repository?.url.replace(/^git\+/, "").replace(/\.git$/, "");
  return url && (path ? `${url}/blob/HEAD/${path}` : url);
}

/** A section of core's README. */
export function coreLink(core: CorePackage, text: string, section: string): string {
  const page = repositoryUrl(core, "packages/core/README.md");
  const url = page ? `${page}#${section}` : `https://www.npmjs.com/package/${core.name}`;
  return `[${text}](${url})`;
}
