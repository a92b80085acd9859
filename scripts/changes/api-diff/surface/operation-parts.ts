import ts from "typescript";
import type { Walk } from "./comparison.ts";
import type { Exports } from "./exports.ts";
import { compareMembers, reportOptional } from "./members.ts";
import type { Operation } from "./operations.ts";
import { type Direction, flip, type Position } from "./position.ts";
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
  const input = { ...at, label: `${at.label} input`, direction: flip(at.direction) };
  const isChanged = before.isLeftOut !== after.isLeftOut;
  if (isChanged) {
    reportOptional(walk, input, after.isLeftOut);
  }
  walk.compare(before.input, after.input, input, { ignoreUndefined: isChanged });
  walk.compare(before.result, after.result, { ...at, label: `${at.label} result` });
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

/** What a method of the client takes, as it is written and as a type, and what a plain call gives. */
export interface Method {
  readonly node: ts.TypeNode | undefined;
  readonly input: ts.Type;
  readonly isLeftOut: boolean;
  readonly result: ts.Type;
}

/** A method: a property of core's type `OperationMethod<Operation, Input, Data>`, or a plain one. */
export function methodOf(
  { checker }: Walk,
  { client }: ClientSide,
  { id }: Operation,
): Method | undefined {
  const symbol = client && checker.getPropertyOfType(client, id);
  const declared = symbol?.valueDeclaration;
  if (!declared) {
    return undefined;
  }
  if (ts.isPropertySignature(declared) && declared.type && ts.isTypeReferenceNode(declared.type)) {
    const [, node, data] = declared.type.typeArguments ?? [];
    if (!node || !data) {
      return undefined;
    }
    const input = checker.getTypeFromTypeNode(node);
    const isLeftOut = checker
      .getPropertiesOfType(input)
      .every(({ flags }) => flags & ts.SymbolFlags.Optional);
    return { node, input, isLeftOut, result: checker.getTypeFromTypeNode(data) };
  }
  const signature = callSignature(checker.getTypeOfSymbol(symbol));
  const [parameter] = signature?.parameters ?? [];
  const written = parameter?.valueDeclaration;
  if (!signature || !parameter || !written || !ts.isParameter(written)) {
    return undefined;
  }
  const result = signature.getReturnType();
  return {
    node: written.type,
    input: checker.getTypeOfSymbol(parameter),
    isLeftOut: written.questionToken !== undefined,
    result: checker.getAwaitedType(result) ?? result,
  };
}
