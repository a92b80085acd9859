import type ts from "typescript";
import type { Walk } from "./comparison.ts";
import type { Exports } from "./exports.ts";
import { compareMembers } from "./members.ts";
import type { Operation } from "./operations.ts";
import type { Direction, Position } from "./position.ts";
import { compareParameters } from "./signatures.ts";
import { callSignature, isAny } from "./types.ts";

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

/** Compares a method of the client. */
export function compareMethod(
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

/** Compares what a call by path takes and gives. */
export function compareCall(
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

/** Compares the members of `operations[id]`, which users name for a part of it. */
export function compareType(
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

export function methodOf(
  { checker }: Walk,
  { client }: ClientSide,
  { id }: Operation,
): ts.Signature | undefined {
  const symbol = client && checker.getPropertyOfType(client, id);
  return symbol && callSignature(checker.getTypeOfSymbol(symbol));
}
