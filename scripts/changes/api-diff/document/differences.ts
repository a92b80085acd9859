import { DATA, MAPS, type OpenApiDocument } from "@invitekit/generator/document";
import { type Key, matchMembers } from "./match.ts";
import { isSame } from "./same.ts";

/** The keys that lead from a document's root to a node. */
export type Path = readonly Key[];

/** A smallest part that two documents differ in. */
export interface Difference {
  /** What OpenAPI calls it: of `properties/email` it is `properties`, of `info/title` `title`. */
  readonly keyword: string;
  /** Where it is in either document, or would be. */
  readonly base: Path;
  readonly head: Path;
  /** Undefined where it isn't there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Stands in for the keyword where only the parameters in a path have other names. */
export const PATH_NAME = "path name";

type Pair = Pick<Difference, "base" | "head" | "before" | "after">;

/** Everything that two parsed documents differ in, but for the order of members. */
export function differences(base: OpenApiDocument, head: OpenApiDocument): Difference[] {
  const found: Difference[] = [];

  function compare(keyword: string, isMap: boolean, given: Pair): void {
    const pair = isOfComponents(given) ? withMaps(given) : given;
    const { before, after } = pair;
    if (isSame(before, after)) {
      return;
    }
    // Of an extension nobody else knows what its parts mean.
    const isData = (DATA.has(keyword) || keyword.startsWith("x-")) && !isMap;
    const members = isData ? undefined : matchMembers(keyword, pair, base, head);
    if (members === undefined) {
      found.push({ keyword, ...pair });
      return;
    }
    for (const [baseKey, headKey] of members) {
      const within = child(pair, baseKey, headKey);
      if (keyword === "paths" && isMap && baseKey !== headKey && !isAbsent(within)) {
        found.push({ ...within, keyword: PATH_NAME, before: baseKey, after: headKey });
      }
      const isNamed = isMap || Array.isArray(before);
      compare(isNamed ? keyword : `${headKey}`, !isNamed && MAPS.has(`${headKey}`), within);
    }
  }

  compare("", false, { base: [], head: [], before: base, after: head });
  return found;
}

function child({ base, head, before, after }: Pair, baseKey: Key, headKey: Key): Pair {
  const [one, other] = [before, after].map((each) => each as Record<Key, unknown>);
  return {
    base: [...base, baseKey],
    head: [...head, headKey],
    before: one?.[baseKey],
    after: other?.[headKey],
  };
}

/** Each component counts, also where it is the first or the last of its kind. */
function isOfComponents({ base }: Pair): boolean {
  return base[0] === "components" && base.length <= 2;
}

function withMaps({ before = {}, after = {}, ...places }: Pair): Pair {
  return { before, after, ...places };
}

function isAbsent({ before, after }: Pair): boolean {
  return before === undefined || after === undefined;
}

/** What a path leads to. */
export function nodeAt(document: OpenApiDocument, path: Path): unknown {
  let node: unknown = document;
  for (const key of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[key];
  }
  return node;
}
