import type { ComparedDocument } from "./documents.ts";
import { type Route, readRoutes, segmentsOf } from "./routes.ts";
import { readServerUrls } from "./servers.ts";

/** The prefixes of the paths in the two documents: ours begin with `ours` where theirs begin with `theirs`. */
export interface PathPrefixes {
  readonly ours: string;
  readonly theirs: string;
}

export interface Matches {
  readonly prefixes: PathPrefixes;
  readonly pairs: readonly { readonly ours: Route; readonly theirs: Route }[];
  /** Operations of ours that theirs lacks. */
  readonly missing: readonly Route[];
  /** How many operations of theirs we don't have. */
  readonly leftOut: number;
}

/** Finds the operations that both documents have, wherever the paths of each begin. */
export function matchOperations(ours: ComparedDocument, theirs: ComparedDocument): Matches {
  const ourRoutes = readRoutes(ours);
  const theirRoutes = new Map(readRoutes(theirs).map((route) => [keyOf(route), route]));
  const prefixes = findPrefixes(ours, theirs, ourRoutes, theirRoutes);
  const found = ourRoutes.map((route) => {
    const key = translatedKey(route, prefixes);
    return { ours: route, theirs: key === undefined ? undefined : theirRoutes.get(key) };
  });
  const pairs = found.flatMap(({ ours, theirs }) =>
    theirs === undefined ? [] : [{ ours, theirs }],
  );
  return {
    ...{ prefixes, pairs },
    missing: found.flatMap(({ ours, theirs }) => (theirs === undefined ? [ours] : [])),
    leftOut: theirRoutes.size - pairs.length,
  };
}

function findPrefixes(
  ours: ComparedDocument,
  theirs: ComparedDocument,
  ourRoutes: readonly Route[],
  theirRoutes: ReadonlyMap<string, Route>,
): PathPrefixes {
  const same: PathPrefixes = { ours: "", theirs: "" };
  const candidates = new Map([[JSON.stringify(same), same]]);
  for (const our of ourRoutes) {
    for (const their of theirRoutes.values()) {
      const prefixes = withoutCommonEnd(our, their);
      candidates.set(JSON.stringify(prefixes), prefixes);
    }
  }
  const ranked = [...candidates.values()]
    .filter((candidate) => isPlausible(candidate, ourRoutes))
    .map((candidate) => {
      const keys = ourRoutes.map((route) => translatedKey(route, candidate));
      const matches = keys.filter((key) => key !== undefined && theirRoutes.has(key)).length;
      return { candidate, matches, isMost: matches * 2 >= ourRoutes.length };
    })
    .filter(({ matches }) => matches > 0)
    .map((each) => {
      const isSame = each.candidate.ours === each.candidate.theirs;
      return {
        ...each,
        isSame,
        isStated: isSame || givesTheSameUrls(each.candidate, ours, theirs),
      };
    })
    // Two operations that end alike are no sign of anything if the others are nowhere.
    .filter(({ isSame, isStated, isMost }) => isSame || isStated || isMost);
  const length = ({ ours, theirs }: PathPrefixes) => ours.length + theirs.length;
  ranked.sort(
    (one, other) =>
      // What the servers say is believed before a second version of the API that has more in common.
      Number(other.isStated && other.isMost) - Number(one.isStated && one.isMost) ||
      other.matches - one.matches ||
      Number(other.isStated) - Number(one.isStated) ||
      Number(other.isSame) - Number(one.isSame) ||
      length(one.candidate) - length(other.candidate),
  );
  return ranked[0]?.candidate ?? same;
}

function withoutCommonEnd(our: Route, their: Route): PathPrefixes {
  let shared = 0;
  while (
    shared < Math.min(our.segments.length, their.segments.length) &&
    our.segments.at(-1 - shared) === their.segments.at(-1 - shared)
  ) {
    shared += 1;
  }
  return { ours: start(our, shared), theirs: start(their, shared) };
}

function start({ segments }: Route, fromEnd: number): string {
  return segments
    .slice(0, segments.length - fromEnd)
    .map((segment) => `/${segment}`)
    .join("");
}

/** A prefix leaves something of every path, and doesn't end before a parameter: `/users` isn't one. */
function isPlausible({ ours }: PathPrefixes, routes: readonly Route[]): boolean {
  const length = segmentsOf(ours).length;
  const begun = routes.filter(({ segments }) => startsWith(segments, segmentsOf(ours)));
  return begun.every(({ segments }) => length === 0 || !(segments[length] ?? "{}").includes("{}"));
}

function givesTheSameUrls(
  { ours, theirs }: PathPrefixes,
  our: ComparedDocument,
  their: ComparedDocument,
): boolean {
  const begun = (document: ComparedDocument, start: string) =>
    readServerUrls(document).map(({ path }) => segmentsOf(path + start).join("/"));
  const known = new Set(begun(our, ours));
  return begun(their, theirs).some((path) => known.has(path));
}

function translatedKey(
  { method, segments }: Route,
  { ours, theirs }: PathPrefixes,
): string | undefined {
  const start = segmentsOf(ours);
  if (!startsWith(segments, start)) {
    return undefined;
  }
  return keyOf({ method, segments: [...segmentsOf(theirs), ...segments.slice(start.length)] });
}

function startsWith(segments: readonly string[], start: readonly string[]): boolean {
  return start.every((segment, index) => segments[index] === segment);
}

function keyOf({ method, segments }: Pick<Route, "method" | "segments">): string {
  return `${method} /${segments.join("/")}`;
}
