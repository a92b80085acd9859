import {
  METHODS,
  type OpenApiDocument,
  type Operation,
  type PathItem,
} from "@invitekit/generator/document";
import type { Path } from "./differences.ts";

/** An operation of a document, and where it stands. */
export interface FoundOperation {
  readonly operation: Operation;
  readonly item: PathItem;
  readonly path: string;
  readonly method: string;
  readonly at: Path;
}

/** The operations that both documents have, whatever the parameters of their paths are called. */
export function sharedOperations(
  base: OpenApiDocument,
  head: OpenApiDocument,
): { before: FoundOperation; after: FoundOperation }[] {
  const known = new Map(operationsOf(base).map((each) => [keyOf(each), each]));
  return operationsOf(head).flatMap((after) => {
    const before = known.get(keyOf(after));
    return before === undefined ? [] : [{ before, after }];
  });
}

function operationsOf({ paths = {} }: OpenApiDocument): FoundOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ operation, item, path, method, at: ["paths", path, method] }] : [];
    }),
  );
}

function keyOf({ method, path }: FoundOperation): string {
  return `${method} ${path.replaceAll(/\{.*?\}/g, "{}")}`;
}
