import {
  METHODS,
  type Method,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  resolve,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { DocumentError, type Problem } from "../document/problems.ts";
import { resolveAnchors } from "./anchors.ts";
import { breakCycles } from "./cycles.ts";
import { removeEmptyParts } from "./empty-parts.ts";
import { hoistSchemas } from "./hoist-schemas.ts";
import { divideParents } from "./inheritance.ts";
import { inlineReferences } from "./inline-references.ts";
import { intersectParts } from "./intersections.ts";
import { keepLargeIntegers } from "./large-integers.ts";
import { writeUsualSchemas } from "./literals.ts";
import { mergeParameters } from "./merge-parameters.ts";
import { narrowMediaTypes } from "./narrow-media-types.ts";
import { removeOneWayMembers } from "./one-way-members.ts";
import { openResponseEnums } from "./open-enums.ts";
import { assignOperationIds, type LocatedOperation } from "./operation-ids.ts";
import { type ApiParameter, nameParameters } from "./parameters.ts";
import { declarePathParameters } from "./path-parameters.ts";
import { widenRestMembers } from "./rest-members.ts";
import { writeTags } from "./tags.ts";
import { removeUnsendable } from "./unsendable.ts";

export interface ApiOperation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly node: Operation;
  readonly parameters: readonly ApiParameter[];
  /** The header parameter that carries the idempotency key. */
  readonly idempotencyKey: Parameter | undefined;
}

/** A document that has one way to say each thing, and its operations. */
export interface Api {
  readonly document: OpenApiDocument;
  readonly operations: readonly ApiOperation[];
  readonly warnings: readonly Problem[];
}

/** Writes a bundled document, which stays as it is, the way that types are generated from. */
export function normalise(original: OpenApiDocument, places: Places): Api {
  const document = places.copy(original);
  document.paths = inlinePathItems(document, places);
  // While everything still stands where references look for it.
  inlineReferences(document, places);
  resolveAnchors(document, places);
  const odd = writeUsualSchemas(document, places);
  hoistSchemas(document, places);
  const unsendable = removeUnsendable(document.paths, places);
  const located = locateOperations(document.paths);
  if (located.length === 0) {
    const place = places.of(original, "paths");
    const message = "The document has no operations.";
    throw new DocumentError([...unsendable, { ...place, message }]);
  }
  removeUnused(document);
  const undeclared = declarePathParameters(document, located, places);
  const large = keepLargeIntegers(document, places);
  divideParents(document, places);
  writeTags(document);
  intersectParts(document, places);
  const { ids, warnings } = assignOperationIds(located, places);
  warnings.unshift(...odd, ...undeclared, ...large, ...unsendable);
  warnings.push(...narrowMediaTypes(document, located, places));
  const operations = located.map(({ node, ...location }, index): ApiOperation => {
    const id = ids[index] as string;
    node.operationId = id;
    const item = document.paths?.[location.path] as PathItem;
    warnings.push(...serverWarnings(id, node, item, places));
    const merged = mergeParameters(node, item, document, places);
    const named = nameParameters(merged.nodes, document, places);
    warnings.push(...merged.warnings, ...named.warnings);
    const { idempotencyKey } = merged;
    const { parameters } = named;
    return { id, ...location, node, parameters, idempotencyKey };
  });
  // Only now: several operations may share one parameter.
  for (const { node, isInput } of operations.flatMap(({ parameters }) => parameters)) {
    node.required = isInput;
  }
  for (const item of Object.values(document.paths)) {
    delete item.parameters;
  }
  const nodes = operations.map(({ node }) => node);
  removeOneWayMembers(document, nodes, places);
  removeEmptyParts(document);
  widenRestMembers(document);
  openResponseEnums(document, nodes);
  warnings.push(...breakCycles(document, places));
  return { document, operations, warnings };
}

function inlinePathItems(document: OpenApiDocument, places: Places): Record<string, PathItem> {
  const items = Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith("/"));
  return Object.fromEntries(
    items.map(([path, item]) => [path, places.copy(resolve<PathItem>(document, item))]),
  );
}

function locateOperations(paths: Record<string, PathItem>): LocatedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key): LocatedOperation[] => {
      const method = METHODS.find((each) => each === key);
      return method === undefined ? [] : [{ method, path, node: item[method] as Operation }];
    }),
  );
}

/** Takes out what no client calls: requests that the vendor sends, and links between operations. */
function removeUnused(document: OpenApiDocument): void {
  delete document.webhooks;
  delete document.components?.callbacks;
  delete document.components?.links;
  delete document.components?.pathItems;
  for (const { node } of locateOperations(document.paths ?? {})) {
    delete node.callbacks;
  }
}

function serverWarnings(
  id: string,
  operation: Operation,
  item: PathItem,
  places: Places,
): Problem[] {
  const servers = operation.servers ?? item.servers;
  if (servers === undefined) {
    return [];
  }
  const message = `Servers of a single operation aren't supported: ${id} goes to the client's server. For another, create a client with that \`baseUrl\`.`;
  return [{ ...places.of(servers), message }];
}
