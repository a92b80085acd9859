import {
  type OpenApiDocument,
  type Referenced,
  type Response,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { isJson } from "../simplify/narrow-media-types.ts";
import type { ApiOperation } from "../simplify/normalise.ts";

/**
 * Where the bodies of errors have what is made for people (`x-error-message`): each path a list of
 * members. A list on the way stands for its entries.
 */
export function readErrorWords(
  operations: readonly ApiOperation[],
  document: OpenApiDocument,
): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const { node } of operations) {
    for (const [status, response] of Object.entries(node.responses ?? {})) {
      const { content = {} } = resolve<Response>(document, response);
      const bodies = Object.entries(content).filter(([type]) => isJson(type));
      // A success isn't an error, whatever it is made of.
      for (const [, { schema }] of status.startsWith("2") ? [] : bodies) {
        for (const path of marked(schema, document, [], new Set())) {
          found.set(JSON.stringify(path), path);
        }
      }
    }
  }
  return [...found.values()];
}

function marked(
  node: Referenced<Schema> | undefined,
  document: OpenApiDocument,
  path: readonly string[],
  seen: Set<Schema>,
): readonly (readonly string[])[] {
  const schema = resolve<Schema>(document, node ?? {});
  const own = schema["x-error-message"] === true && path.length > 0 ? [path] : [];
  // A schema may be made of itself, or be there in many ways: what it holds is found in the first.
  if (seen.has(schema)) {
    return own;
  }
  seen.add(schema);
  const within = (each: Referenced<Schema> | undefined, more: readonly string[] = []) =>
    marked(each, document, [...path, ...more], seen);
  const { allOf = [], anyOf = [], oneOf = [], items, properties = {} } = schema;
  return [
    ...own,
    ...[...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])].flatMap((each) => within(each)),
    ...Object.entries(properties).flatMap(([name, each]) => within(each, [name])),
  ];
}
