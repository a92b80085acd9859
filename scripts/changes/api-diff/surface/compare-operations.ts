import ts from "typescript";
import { isCovered } from "../merge.ts";
import type { Walk } from "./comparison.ts";
import {
  type ClientSide,
  type ClientSides,
  compareCall,
  compareMethod,
  compareType,
  methodOf,
} from "./operation-parts.ts";
import type { Operation } from "./operations.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, type Position } from "./position.ts";
import { createReport } from "./report.ts";
import type { Sides } from "./sources.ts";
import { createWalk } from "./walk.ts";

/**
 * Compares the operations, and returns the types of inputs that came or went with theirs. An operation
 * is a method of the client, a call by path, and a type with a name: what all three show is told once.
 */
export function compareOperations(walk: Walk, sides: Sides, clients: ClientSides): Set<ts.Symbol> {
  const { base, head } = clients;
  const told = new Set<ts.Symbol>();
  const kept = new Set<Operation>();
  for (const one of base.operations) {
    const other =
      head.operations.find(({ id }) => id === one.id) ??
      head.operations.find(({ method, path }) => method === one.method && path === one.path);
    const at = operationPosition(walk, clients, one, other);
    if (other === undefined) {
      walk.report.add(at, "operation-removed", ALWAYS_MAJOR, "was removed.");
      addInput(walk, told, base, one);
      continue;
    }
    kept.add(other);
    if (one.id !== other.id) {
      const sentence = `is now called \`${other.id}\`.`;
      walk.report.add(at, "operation-renamed", ALWAYS_MAJOR, sentence);
      addInput(walk, told, base, one);
      addInput(walk, told, head, other);
    } else if (one.method !== other.method || one.path !== other.path) {
      const route = `\`${other.method} ${other.path}\``;
      const sentence = `is now ${route} by path, and was \`${one.method} ${one.path}\`.`;
      walk.report.add(at, "path-changed", ALWAYS_MAJOR, sentence);
    }
    compareMethod(walk, clients, one, other, at);
    // What the method shows needn't be told again.
    const report = createReport(sides);
    const second = createWalk(walk.checker, report, walk.ownership, walk.compared);
    compareCall(second, clients, one, other, at);
    compareType(second, clients, one, other, at);
    const known = walk.report.changes.filter(({ operation }) => operation === at.operation?.id);
    walk.report.addAll(
      report.changes.filter((each) => each.operation === null || !isCovered(known, each)),
    );
  }
  for (const other of head.operations.filter((each) => !kept.has(each))) {
    const at = operationPosition(walk, clients, undefined, other);
    walk.report.add(at, "operation-added", ALWAYS_MINOR, "is a new operation.");
    addInput(walk, told, head, other);
  }
  return told;
}

function operationPosition(
  { checker, ownership }: Walk,
  { base, head }: ClientSides,
  one: Operation | undefined,
  other: Operation | undefined,
): Position {
  const operation = (one ?? other) as Operation;
  const declared = (side: ClientSide, each: Operation | undefined) =>
    ownership.declarationOf(each && side.client && checker.getPropertyOfType(side.client, each.id));
  return {
    label: `\`${operation.id}\``,
    place: "",
    direction: "output",
    operation,
    base: declared(base, one),
    head: declared(head, other),
  };
}

function addInput(walk: Walk, told: Set<ts.Symbol>, side: ClientSide, operation: Operation): void {
  const node = methodOf(walk, side, operation)?.node;
  if (node && ts.isTypeReferenceNode(node)) {
    // As it is written: an input without members of its own is another name for those of every call.
    const symbol = walk.checker.getSymbolAtLocation(node.typeName);
    if (symbol) {
      told.add(
        symbol.flags & ts.SymbolFlags.Alias ? walk.checker.getAliasedSymbol(symbol) : symbol,
      );
    }
  }
}
