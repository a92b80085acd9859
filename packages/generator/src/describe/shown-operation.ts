import { type OpenApiDocument, type RequestBody, resolve } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { DocumentError } from "../document/problems.ts";
import { sampleValue } from "../document/sample-value.ts";
import { isJson } from "../simplify/narrow-media-types.ts";
import type { ApiOperation } from "../simplify/normalise.ts";
import { nearest } from "../text/nearest.ts";
import type { ApiBody } from "./bodies.ts";
import { kindOf, type OperationKind } from "./operation-kind.ts";

interface Candidate extends ApiOperation {
  readonly body: ApiBody | undefined;
}

const FORM = "application/x-www-form-urlencoded";

/** More than any operation asks for whose whole call can be shown. */
const UNSHOWABLE = 1000;

/**
 * The operation that a README's samples call: the one that is named, else the one that the document
 * marks, else one that invites, creates or, if there is none, asks for little.
 */
export function shownOperation<Operation extends Candidate>(
  operations: readonly Operation[],
  document: OpenApiDocument,
  places: Places,
  named?: string,
): Operation {
  if (named !== undefined) {
    return operationNamed(named, operations, document, places);
  }
  const [marked, another] = operations.filter(({ node }) => node["x-shown-operation"] === true);
  if (another !== undefined) {
    const place = places.of(another.node, "x-shown-operation");
    const message = `\`x-shown-operation\` is also on \`${marked?.id}\`. Only one operation can be shown.`;
    throw new DocumentError([{ ...place, message }]);
  }
  return marked ?? chosen(operations, document);
}

function operationNamed<Operation extends Candidate>(
  id: string,
  operations: readonly Operation[],
  document: OpenApiDocument,
  places: Places,
): Operation {
  const operation = operations.find((each) => each.id === id);
  if (operation === undefined) {
    const ids = operations.map((each) => each.id);
    const known = nearest(id, ids).map((each) => `\`${each}\``);
    const message = `There is no operation \`${id}\` to show in the README. The closest names: ${known.join(", ")}.`;
    throw new DocumentError([{ ...places.of(document, "paths"), message }]);
  }
  return operation;
}

function chosen<Operation extends Candidate>(
  operations: readonly Operation[],
  document: OpenApiDocument,
): Operation {
  const current = operations.filter(({ node }) => !node.deprecated);
  const all = current.length > 0 ? current : operations;
  const kinds: readonly OperationKind[] = ["invites", "creates", "other", "preliminary"];
  const groups = kinds.map((kind) => all.filter((operation) => kindOf(operation) === kind));
  const group = groups.find(({ length }) => length > 0) ?? all;
  const ranked = group.map((operation) => ({ operation, ranks: ranksOf(operation, document) }));
  // Of equals the document's first.
  const best = ranked.reduce((one, other) => (isLess(other.ranks, one.ranks) ? other : one));
  return best.operation;
}

/** What matters about an operation before others of its kind, most first; lower is better. */
function ranksOf(operation: Candidate, document: OpenApiDocument): number[] {
  const inputs = inputsOf(operation, document);
  const { method } = operation;
  const kind = kindOf(operation);
  if (kind === "invites" || kind === "creates") {
    // What sends a person one more message comes after what sent the first.
    return [operation.node["x-notifies-person"] ? 1 : 0, inputs];
  }
  // Who tries an API out would rather read than change or delete.
  const isFree = method === "get" && inputs === 0;
  return [isFree ? 0 : 1, method === "get" || method === "post" ? 0 : 1, inputs];
}

/** How many values a call must be given. */
function inputsOf({ parameters, body, node }: Candidate, document: OpenApiDocument): number {
  const count = parameters.filter(({ required }) => required).length;
  if (!body?.required || node.requestBody === undefined) {
    return count;
  }
  const { content } = resolve<RequestBody>(document, node.requestBody);
  const isShowable = isJson(body.mediaType) || body.mediaType === FORM;
  const sample = sampleValue(document, content[body.mediaType]?.schema, "body");
  return count + (isShowable ? leaves(sample) : UNSHOWABLE);
}

function leaves(value: unknown): number {
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, each) => sum + leaves(each), 0)
    : 1;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((rank, at) => rank !== other[at]);
  return (one[index] ?? 0) < (other[index] ?? 0);
}
