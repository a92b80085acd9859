import { isObject, type OpenApiDocument, type RequestBody, resolve } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { ApiOperation } from "../simplify/normalise.ts";

/** The document's own examples of an operation's input, where it has some. */
export interface Examples {
  readonly body: unknown;
  /** By the names that callers use. */
  readonly parameters: ReadonlyMap<string, unknown>;
}

/** The name of the example that holds the sample of the vendor's own page. */
const FROM_VENDOR = "documentation";

/** Reads them from the files: what is generated from has no examples any more. */
export function readExamples(
  { node, parameters }: ApiOperation,
  document: OpenApiDocument,
  places: Places,
): Examples {
  const body = node.requestBody && resolve<RequestBody>(document, node.requestBody);
  const [mediaType] = Object.values(body?.content ?? {});
  const told = parameters.map((each) => [each.key, readExample(each.node, places)] as const);
  return {
    body: mediaType && withoutReadOnly(readExample(mediaType, places), mediaType, places),
    parameters: new Map(told.filter(([, value]) => value !== undefined)),
  };
}

/** Less what a body doesn't have, although the example of an answer may serve for both. */
function withoutReadOnly(
  value: unknown,
  mediaType: object,
  places: Places,
  path: readonly string[] = ["schema"],
): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => withoutReadOnly(each, mediaType, places, [...path, "items"]));
  }
  if (!isObject(value)) {
    return value;
  }
  const { length = 0 } = Object(places.original(mediaType, ...path, "allOf"));
  const parts = Array.from({ length }, (_, index) => [...path, "allOf", String(index)]);
  const members = Object.entries(value).flatMap(([name, each]) => {
    const known = [path, ...parts].map((part) => [...part, "properties", name]);
    const at = known.find((keys) => places.original(mediaType, ...keys) !== undefined);
    if (at === undefined) {
      return [[name, each]];
    }
    const isReadOnly = places.original(mediaType, ...at, "readOnly") === true;
    return isReadOnly ? [] : [[name, withoutReadOnly(each, mediaType, places, at)]];
  });
  return Object.fromEntries(members);
}

/** The value of the vendor's sample, if it says something, or else of the first example that does. */
function readExample(node: object, places: Places): unknown {
  const single = places.original(node, "example");
  const named = places.original(node, "examples");
  if (single !== undefined || !isObject(named)) {
    return single;
  }
  const names = Object.keys(named).sort((one, other) => rank(one) - rank(other));
  const values = names.map((name) => places.original(node, "examples", name, "value"));
  return values.find((value) => !isFilledIn(value)) ?? values[0];
}

function rank(name: string): number {
  return name === FROM_VENDOR ? 0 : 1;
}

/** Whether all texts are the same: some vendors' pages have the word `text` in place of each. */
function isFilledIn(value: unknown): boolean {
  const texts = textsIn(value);
  return texts.length > 1 && new Set(texts).size === 1;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
