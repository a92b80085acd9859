import { type Header, type OpenApiDocument, type Response, resolve } from "../document/openapi.ts";
import type { ApiOperation } from "../simplify/normalise.ts";

/** The headers of all answers, by name. */
export function responseHeaders(
  document: OpenApiDocument,
  operations: readonly ApiOperation[],
): [name: string, header: Header][] {
  return operations
    .flatMap(({ node }) => Object.values(node.responses ?? {}))
    .flatMap((response) => Object.entries(resolve<Response>(document, response).headers ?? {}))
    .map(([name, header]) => [name, resolve<Header>(document, header)]);
}
