import type { Difference } from "./difference.ts";
import type { ComparedDocument } from "./documents.ts";
import { type Beginning, matchOperations } from "./match.ts";
import { createOperationComparison } from "./operations.ts";
import { type Route, routeName } from "./routes.ts";
import { compareServers } from "./servers.ts";
import { createSide } from "./side.ts";

export interface ComparedOperation {
  /** Our operation id. */
  readonly id: string;
  readonly ours: Route;
  readonly theirs: Route;
  readonly differences: readonly Difference[];
}

export interface DocumentComparison {
  readonly beginning: Beginning;
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
  const { beginning, pairs, missing, leftOut } = matchOperations(ours, theirs);
  const sides = { ours: createSide(ours), theirs: createSide(theirs) };
  const compareOperations = createOperationComparison(sides, beginning);
  return {
    beginning,
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
