import type { DescribedOperation } from "../describe/describe.ts";
import {
  isReference,
  type OpenApiDocument,
  type Referenced,
  type Response,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { isJson } from "../simplify/narrow-media-types.ts";
import { code } from "./prose.ts";

/** The document promises no shape, and the type is `unknown`. */
const UNKNOWN = "not documented";

/** What an operation resolves with: the bodies of its successes. */
export function successName(operation: DescribedOperation, document: OpenApiDocument): string {
  const statuses = Object.keys(operation.success.statuses);
  const names = statuses.map((status) => bodyName(operation, status, document));
  return [...new Set(names)].join(" or ") || UNKNOWN;
}

/** A short name for the body of an answer: that of its schema, or of its members. */
export function bodyName(
  { node }: DescribedOperation,
  status: string,
  document: OpenApiDocument,
): string {
  const { content = {} } = resolve<Response>(document, node.responses?.[status] ?? {});
  const [first] = Object.entries(content);
  if (first === undefined) {
    return "no body";
  }
  const [mediaType, { schema }] = first;
  if (mediaType.includes("*")) {
    return UNKNOWN;
  }
  return isJson(mediaType) ? code(schemaName(document, schema)) : "`string`";
}

function schemaName(document: OpenApiDocument, node: Referenced<Schema> | undefined): string {
  if (isReference(node)) {
    return node.$ref.split("/").pop() ?? "unknown";
  }
  const { type, items, properties } = resolve<Schema>(document, node ?? {});
  if ([type].flat().includes("array")) {
    return `${schemaName(document, items)}[]`;
  }
  if (properties === undefined) {
    return [type].flat().find((each) => each !== "null") ?? "unknown";
  }
  const names = Object.keys(properties);
  const more = names.length > 3 ? ", …" : "";
  return `{ ${names.slice(0, 3).join(", ")}${more} }`;
}
