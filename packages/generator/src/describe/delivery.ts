import { isReference, type OpenApiDocument, type Response, resolve } from "../document/openapi.ts";
import type { Place, Places } from "../document/place.ts";
import { DocumentError } from "../document/problems.ts";
import type { ApiOperation } from "../simplify/normalise.ts";

/**
 * What answers of an operation mean, by status, where it isn't what the status means elsewhere. What
 * can't be read is refused: an answer that is wrongly taken for a refusal is repeated.
 */
export function readDelivery(
  { node }: ApiOperation,
  document: OpenApiDocument,
  places: Places,
): Readonly<Record<string, string>> | undefined {
  const told = Object.entries(node.responses ?? {}).flatMap(([status, given]) => {
    if (isReference(given) && "x-delivery" in given) {
      throw refusal("isn't allowed beside a `$ref`.", places.of(given, "x-delivery"));
    }
    const response = resolve<Response>(document, given);
    const delivery = response["x-delivery"];
    if (delivery === undefined) {
      return [];
    }
    if (!/^[45]\d\d$/.test(status)) {
      const message = `is only allowed on a single 4xx or 5xx status, not on \`${status}\`.`;
      throw refusal(message, places.of(given));
    }
    if (delivery !== "rejected" && delivery !== "unknown") {
      throw refusal("must be `rejected` or `unknown`.", places.of(response, "x-delivery"));
    }
    return [[status, delivery] as const];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function refusal(message: string, place: Place | undefined): DocumentError {
  return new DocumentError([{ ...place, message: `\`x-delivery\` ${message}` }]);
}
