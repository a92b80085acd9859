import type ts from "typescript";
import { isCovered } from "../merge.ts";
import type { Exports } from "./exports.ts";
import { compareMembers } from "./members.ts";
import type { Operation } from "./operations.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, type Direction, type Position } from "./position.ts";
import { createReport } from "./report.ts";
import { compareParameters } from "./signatures.ts";
import type { Sides } from "./sources.ts";
import { callSignature, isAny } from "./types.ts";
import { createWalk, type Walk } from "./walk.ts";

/** One side of a vendor's package, as its operations are found in it. */
export interface ClientSide {
  readonly operations: readonly Operation[];
  readonly exports: Exports;
  /** What calls by path take and give, as `probe` names it. */
  readonly calls: Exports;
  readonly client: ts.Type | undefined;
}

export interface ClientSides {
  readonly base: ClientSide;
  readonly head: ClientSide;
}

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
      const sentence = `is called \`${other.id}\` now.`;
      walk.report.add(at, "operation-renamed", ALWAYS_MAJOR, sentence);
      addInput(walk, told, base, one);
      addInput(walk, told, head, other);
    } else if (one.method !== other.method || one.path !== other.path) {
      const route = `\`${other.method} ${other.path}\``;
      const sentence = `is ${route} by path now, and was \`${one.method} ${one.path}\`.`;
      walk.report.add(at, "path-changed", ALWAYS_MAJOR, sentence);
    }
    compareMethod(walk, clients, one, other, at);
    // What the method shows needn't be told again.
    const report = createReport(sides);
    const second = createWalk(walk.checker, report, walk.home, walk.compared);
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
  { checker, home }: Walk,
  { base, head }: ClientSides,
  one: Operation | undefined,
  other: Operation | undefined,
): Position {
  const operation = (one ?? other) as Operation;
  const declared = (side: ClientSide, each: Operation | undefined) =>
    home.declarationOf(each && side.client && checker.getPropertyOfType(side.client, each.id));
  return {
    label: `\`${operation.id}\``,
    place: "",
    direction: "output",
    operation,
    base: declared(base, one),
    head: declared(head, other),
  };
}

function compareMethod(
  walk: Walk,
  sides: ClientSides,
  one: Operation,
  other: Operation,
  at: Position,
): void {
  const before = methodOf(walk, sides.base, one);
  const after = methodOf(walk, sides.head, other);
  if (!before || !after) {
    return;
  }
  const input = { ...at, label: `${at.label} input` };
  compareParameters(walk, before, after, at, () => input);
  const [result, now] = [before, after].map((each) => {
    const type = each.getReturnType();
    return walk.checker.getAwaitedType(type) ?? type;
  });
  walk.compare(result as ts.Type, now as ts.Type, { ...at, label: `${at.label} result` });
}

function compareCall(
  walk: Walk,
  { base, head }: ClientSides,
  one: Operation,
  other: Operation,
  at: Position,
): void {
  const [before, after] = [base.operations.indexOf(one), head.operations.indexOf(other)];
  const label = `${at.label} by path,`;
  for (const [name, direction] of [
    ["Input", "input"],
    ["Answer", "output"],
  ] as const) {
    const position: Position = { ...at, direction, label: `${label} ${name.toLowerCase()}` };
    const types = [base.calls.get(`${name}${before}`), head.calls.get(`${name}${after}`)].map(
      (symbol) => symbol && walk.checker.getDeclaredTypeOfSymbol(symbol),
    );
    // A side whose client has no calls by path has no types to compare.
    if (types[0] && types[1] && !types.some((each) => each && isAny(each))) {
      walk.compare(types[0], types[1], position);
    }
  }
}

/** The members of `operations[id]`, which users name for a part of it. */
function compareType(
  walk: Walk,
  { base, head }: ClientSides,
  one: Operation,
  other: Operation,
  at: Position,
): void {
  const [before, after] = [
    operationType(walk, base.exports, one),
    operationType(walk, head.exports, other),
  ];
  const part = (type: ts.Type | undefined, name: string) => {
    const symbol = type && walk.checker.getPropertyOfType(type, name);
    return symbol && walk.checker.getNonNullableType(walk.checker.getTypeOfSymbol(symbol));
  };
  for (const [name, direction] of Object.entries(PARTS)) {
    const [type, now] = [part(before, name), part(after, name)];
    if (type && now) {
      compareMembers(walk, type, now, { ...at, direction, label: `${at.label} type`, place: name });
    }
  }
}

const PARTS: Readonly<Record<string, Direction>> = {
  parameters: "input",
  requestBody: "input",
  responses: "output",
};

function operationType(
  { checker }: Walk,
  exports: Exports,
  { id }: Operation,
): ts.Type | undefined {
  const all = exports.get("operations");
  const symbol = all && checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(all), id);
  return symbol && checker.getTypeOfSymbol(symbol);
}

function methodOf(
  { checker }: Walk,
  { client }: ClientSide,
  { id }: Operation,
): ts.Signature | undefined {
  const symbol = client && checker.getPropertyOfType(client, id);
  return symbol && callSignature(checker.getTypeOfSymbol(symbol));
}

function addInput(walk: Walk, told: Set<ts.Symbol>, side: ClientSide, operation: Operation): void {
  const [parameter] = methodOf(walk, side, operation)?.parameters ?? [];
  const type =
    parameter && walk.checker.getNonNullableType(walk.checker.getTypeOfSymbol(parameter));
  if (type?.symbol) {
    told.add(type.symbol);
  }
}
