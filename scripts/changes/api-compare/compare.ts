import type { Difference } from "./difference.ts";
import type { ComparedDocument } from "./documents.ts";
import { matchOperations, type PathPrefixes } from "./match.ts";
import { createOperationComparison } from "./operations.ts";
import { type Route, routeName } from "./routes.ts";
import { createSchemaReader } from "./schema-reader.ts";
import { compareServers } from "./servers.ts";

export interface ComparedOperation {
  /** Our operation id. */
  readonly id: string;
  readonly ours: Route;
  readonly theirs: Route;
  readonly differences: readonly Difference[];
}

export interface DocumentComparison {
  readonly prefixes: PathPrefixes;
  readonly servers: readonly Difference[];
  /** Every operation that both documents have. */
  readonly operations: readonly ComparedOperation[];
  /** Operations of ours that theirs lacks. */
  readonly missing: readonly { readonly id: string; readonly route: Route }[];
  /** How many operations of theirs we don't have. */
  readonly leftOut: number;
}

/** Compares our document with one of the vendor's, in the operations that we have. */
export function compareDocuments(
  ours: ComparedDocument,
  theirs: ComparedDocument,
): DocumentComparison {
  const { prefixes, pairs, missing, leftOut } = matchOperations(ours, theirs);
  const readers = { ours: createSchemaReader(ours), theirs: createSchemaReader(theirs) };
  const compareOperations = createOperationComparison(readers, prefixes);
  return {
    prefixes,
    servers: compareServers(ours, theirs),
    operations: pairs.map((pair) => ({
      ...{ id: idOf(pair.ours), ...pair },
      differences: compareOperations(pair.ours, pair.theirs),
    })),
    missing: missing.map((route) => ({ id: idOf(route), route })),
    leftOut,
  };
}

export function hasDifferences({ servers, operations, missing }: DocumentComparison): boolean {
  const isDifferent = operations.some(({ differences }) => differences.length > 0);
  return isDifferent || servers.length > 0 || missing.length > 0;
}

function idOf(route: Route): string {
  const { operationId } = route.node;
  return typeof operationId === "string" ? operationId : routeName(route);
}
