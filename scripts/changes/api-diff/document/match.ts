import {
  isObject,
  type OpenApiDocument,
  type Parameter,
  resolve,
} from "@invitekit/generator/document";
import { isSame } from "./same.ts";

export type Key = string | number;

/** Pairs of keys: where a member is of one side alone, the other's key is where it would be. */
export type Matches = (readonly [Key, Key])[];

/** Finds what belongs together in two objects or lists; undefined where they differ as a whole. */
export function matchMembers(
  keyword: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
  base: OpenApiDocument,
  head: OpenApiDocument,
): Matches | undefined {
  if (isObject(before) && isObject(after)) {
    return "$ref" in before || "$ref" in after ? undefined : matchKeys(keyword, before, after);
  }
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return undefined;
  }
  if (keyword === "parameters") {
    return matchParameters(before, after, namesOf(base, before), namesOf(head, after));
  }
  const isSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"].includes(keyword);
  return isSchemas && before.length === after.length
    ? before.map((_, index) => [index, index])
    : undefined;
}

function matchKeys(keyword: string, before: object, after: object): Matches {
  // The names of a path's parameters are no part of where it leads.
  const nameOf = (key: string) => (keyword === "paths" ? key.replaceAll(/\{.*?\}/g, "{}") : key);
  const [one, other] = [Object.keys(before), Object.keys(after)];
  return match(one.map(nameOf), other.map(nameOf)).map(([first, second]) => {
    const [baseKey, headKey] = [one[first], other[second]];
    return [baseKey ?? headKey ?? "", headKey ?? baseKey ?? ""];
  });
}

/** Where the order alone differs, the list as a whole does. */
function matchParameters(
  before: readonly unknown[],
  after: readonly unknown[],
  one: readonly string[],
  other: readonly string[],
): Matches | undefined {
  const matches = match(one, other);
  const isOrder = matches.every(([first, second]) => isSame(before[first], after[second]));
  return isOrder ? undefined : matches;
}

/** Pairs the positions of equal names; what is of one side alone would be last of the other. */
function match(before: readonly string[], after: readonly string[]): [number, number][] {
  const shared = before.map((name, index): [number, number] => {
    const found = after.indexOf(name);
    return [index, found === -1 ? after.length : found];
  });
  const added = after.flatMap((name, index) => (before.includes(name) ? [] : [index]));
  return [...shared, ...added.map((index): [number, number] => [before.length, index])];
}

/** Parameters by what they are called; those of paths by their order, whatever they are called. */
function namesOf(document: OpenApiDocument, parameters: readonly unknown[]): string[] {
  let count = 0;
  return parameters.map((each) => {
    const { in: place, name } = resolve<Parameter>(document, Object(each));
    count += place === "path" ? 1 : 0;
    return place === "path" ? `path ${count}` : `${place} ${name}`;
  });
}
