import ts from "typescript";
import type { Walk } from "./comparison.ts";
import { attribute } from "./ownership.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, below, LESS, MORE, type Position } from "./position.ts";
import { isExcluded, isOptional, isReadonly } from "./types.ts";

/** Compares two objects property by property: what can be assigned says nothing of what is new. */
export function compareMembers(walk: Walk, base: ts.Type, head: ts.Type, at: Position): void {
  const before = properties(walk, base);
  const after = properties(walk, head);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(name), after.get(name)];
    const position = attribute(
      walk.checker,
      walk.ownership,
      below(at, shownName(name)),
      one,
      other,
    );
    if (one && other) {
      compareProperty(walk, one, other, position);
    } else if (one) {
      removeProperty(walk, one, indexType(walk, head), position);
    } else if (other) {
      addProperty(walk, other, indexType(walk, base), position);
    }
  }
  compareIndex(walk, indexType(walk, base), indexType(walk, head), at);
}

function compareProperty(walk: Walk, base: ts.Symbol, head: ts.Symbol, at: Position): void {
  const { checker, report } = walk;
  const isChanged = isOptional(base) !== isOptional(head);
  if (isChanged) {
    reportOptional(walk, at, isOptional(head));
  } else if (isOptional(head) && at.direction !== "output") {
    compareUndefined(walk, base, head, at);
  }
  if (!isReadonly(base) && isReadonly(head)) {
    report.add(at, "readonly", { input: "patch", output: "major" }, "can now only be read.");
  } else if (isReadonly(base) && !isReadonly(head)) {
    report.add(at, "writable", { input: "patch", output: "minor" }, "can now be written.");
  }
  const [type, now] = [checker.getTypeOfSymbol(base), checker.getTypeOfSymbol(head)];
  walk.compare(type, now, at, { ignoreUndefined: isChanged });
}

/** With `exactOptionalPropertyTypes`, what can be left out can be given as `undefined` only if it says so. */
function compareUndefined(walk: Walk, base: ts.Symbol, head: ts.Symbol, at: Position): void {
  const [before, after] = [base, head].map((each) => takesUndefined(walk, each));
  if (before === undefined || after === undefined || before === after) {
    return;
  }
  const sentence = after ? "can now be `undefined`." : "can no longer be `undefined`.";
  walk.report.add(
    at,
    after ? "undefined-added" : "undefined-removed",
    after ? MORE : LESS,
    sentence,
  );
}

function takesUndefined({ checker }: Walk, { valueDeclaration }: ts.Symbol): boolean | undefined {
  if (!valueDeclaration || !ts.isPropertySignature(valueDeclaration) || !valueDeclaration.type) {
    return undefined;
  }
  const declared = checker.getTypeFromTypeNode(valueDeclaration.type);
  return checker.isTypeAssignableTo(checker.getUndefinedType(), declared);
}

/** Says that something must be there now, or needn't. */
export function reportOptional({ report }: Walk, at: Position, isOptionalNow: boolean): void {
  const isAnswer = at.direction === "output";
  if (isOptionalNow) {
    report.add(at, "optional", MORE, `can now be ${isAnswer ? "missing" : "left out"}.`);
  } else {
    const sentence = isAnswer ? "is now always present." : "can no longer be left out.";
    report.add(at, "required", LESS, sentence);
  }
}

function removeProperty(
  walk: Walk,
  symbol: ts.Symbol,
  others: ts.Type | undefined,
  at: Position,
): void {
  if (others !== undefined) {
    const { checker } = walk;
    // It is one of the others now.
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    walk.compare(type, others, at, { ignoreUndefined: true });
    return;
  }
  walk.report.add(at, "property-removed", ALWAYS_MAJOR, "was removed.");
}

function addProperty(
  walk: Walk,
  symbol: ts.Symbol,
  others: ts.Type | undefined,
  at: Position,
): void {
  if (isOptional(symbol)) {
    walk.report.add(at, "property-added", ALWAYS_MINOR, "is new.");
  } else {
    const sentence = at.direction === "output" ? "is new." : "is new and required.";
    walk.report.add(at, "property-added", LESS, sentence);
  }
  if (others !== undefined) {
    const { checker } = walk;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    walk.compare(others, type, at, { ignoreUndefined: true });
  }
}

function compareIndex(
  walk: Walk,
  base: ts.Type | undefined,
  head: ts.Type | undefined,
  at: Position,
): void {
  const others = { ...at, place: `${at.place}[…]` };
  if (base && head) {
    walk.compare(base, head, others);
  } else if (base) {
    walk.report.add(
      others,
      "index-removed",
      ALWAYS_MAJOR,
      "were removed: other names aren't allowed.",
    );
  } else if (head) {
    walk.report.add(others, "index-added", ALWAYS_MINOR, "are new: any other names are allowed.");
  }
}

function indexType({ checker }: Walk, type: ts.Type): ts.Type | undefined {
  return checker.getIndexInfosOfType(type)[0]?.type;
}

/** The properties of our own; those of the platform are the same on both sides. */
function properties({ checker, ownership }: Walk, type: ts.Type): Map<string, ts.Symbol> {
  const own = checker.getPropertiesOfType(type).filter((symbol) => {
    const isPlatforms = symbol.declarations?.every((each) => each.getSourceFile().hasNoDefaultLib);
    return !(isPlatforms && !ownership.declarationOf(symbol)) && !isExcluded(checker, symbol);
  });
  return new Map(own.map((symbol) => [symbol.name, symbol]));
}

/** Of `[Symbol.hasInstance]`, without what makes the compiler's name for it unique. */
function shownName(name: string): string {
  return name.replace(/^__@(\w+?)(@\d+)?$/, "$1");
}
