import { isObject, type OpenApiDocument, type Parameter, resolve } from "../generate/openapi.ts";
import { DATA, MAPS } from "../generate/walk.ts";

/** The keys that lead from a document's root to a node. */
export type Path = readonly (string | number)[];

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

  function compare(keyword: string, isMap: boolean, pair: Pair): void {
    const { before, after } = pair;
    if (isSame(before, after)) {
      return;
    }
    if (isObject(before) && isObject(after) && isComparable(keyword, isMap, before, after)) {
      for (const [baseKey, headKey] of matchKeys(keyword, before, after)) {
        const key = headKey ?? baseKey ?? "";
        if (baseKey !== undefined && headKey !== undefined && baseKey !== headKey) {
          const names = { before: baseKey, after: headKey };
          found.push({
            ...child(pair, baseKey, headKey, undefined, undefined),
            ...names,
            keyword: PATH_NAME,
          });
        }
        const within = child(
          pair,
          baseKey ?? key,
          headKey ?? key,
          before[baseKey ?? key],
          after[key],
        );
        compare(isMap ? keyword : key, !isMap && MAPS.has(key), within);
      }
      return;
    }
    const items =
      Array.isArray(before) && Array.isArray(after) && matchItems(keyword, before, after);
    if (!items) {
      found.push({ keyword, ...pair });
      return;
    }
    for (const [baseIndex, headIndex] of items) {
      const [one, other] = [before as unknown[], after as unknown[]];
      const within = child(
        pair,
        baseIndex ?? one.length,
        headIndex ?? other.length,
        one[baseIndex ?? -1],
        other[headIndex ?? -1],
      );
      compare(keyword, false, within);
    }
  }

  function matchItems(
    keyword: string,
    before: unknown[],
    after: unknown[],
  ): Matches<number> | undefined {
    if (keyword === "parameters") {
      return matchParameters(before, after);
    }
    const isSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"].includes(keyword);
    return isSchemas && before.length === after.length
      ? before.map((_, index) => [index, index])
      : undefined;
  }

  /** Parameters by what they are called; those of paths by their order, whatever they are called. */
  function matchParameters(before: unknown[], after: unknown[]): Matches<number> | undefined {
    const [one, other] = [namesOf(base, before), namesOf(head, after)];
    const matches = match(one, other);
    const isOrder = matches.every(([first, second]) => first !== undefined && second !== undefined);
    const isMoved =
      isOrder && before.every((each, index) => isSame(each, after[matches[index]?.[1] ?? -1]));
    return isMoved ? undefined : matches;
  }

  compare("", false, { base: [], head: [], before: base, after: head });
  return found;
}

type Matches<Key> = (readonly [Key | undefined, Key | undefined])[];

function isComparable(keyword: string, isMap: boolean, before: object, after: object): boolean {
  const isData = DATA.has(keyword) && !isMap;
  return !isData && !("$ref" in before) && !("$ref" in after);
}

function matchKeys(keyword: string, before: object, after: object): Matches<string> {
  // The names of a path's parameters are no part of where it leads.
  const nameOf = (key: string) => (keyword === "paths" ? key.replaceAll(/\{.*?\}/g, "{}") : key);
  const [one, other] = [Object.keys(before), Object.keys(after)];
  const pairs = match(one.map(nameOf), other.map(nameOf));
  return pairs.map(([first, second]) => [
    first === undefined ? undefined : one[first],
    second === undefined ? undefined : other[second],
  ]);
}

function match(before: readonly string[], after: readonly string[]): Matches<number> {
  const shared = before.map((name, index): [number, number | undefined] => {
    const found = after.indexOf(name);
    return [index, found === -1 ? undefined : found];
  });
  const added = after.flatMap((name, index) => (before.includes(name) ? [] : [index]));
  return [...shared, ...added.map((index): [undefined, number] => [undefined, index])];
}

function namesOf(document: OpenApiDocument, parameters: readonly unknown[]): string[] {
  let count = 0;
  return parameters.map((each) => {
    const { in: place, name } = resolve<Parameter>(document, Object(each));
    count += place === "path" ? 1 : 0;
    return place === "path" ? `path ${count}` : `${place} ${name}`;
  });
}

function child(
  { base, head }: Pair,
  baseKey: string | number,
  headKey: string | number,
  before: unknown,
  after: unknown,
): Pair {
  return { base: [...base, baseKey], head: [...head, headKey], before, after };
}

/** Whether two values mean the same as JSON, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isCollection(one) || !isCollection(other)) {
    return one === other;
  }
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function isCollection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
