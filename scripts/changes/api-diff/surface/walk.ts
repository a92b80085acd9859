import type ts from "typescript";
import { pairAlternatives, reportValues } from "./alternatives.ts";
import { compareAssignability, reportType } from "./assignability.ts";
import { type Compared, type CompareOptions, createCompared, type Walk } from "./comparison.ts";
import { compareMembers } from "./members.ts";
import type { Ownership } from "./ownership.ts";
import { LESS, MORE, type Position } from "./position.ts";
import type { Report } from "./report.ts";
import { compareSignatures } from "./signatures.ts";
import {
  alternatives,
  type Checker,
  callSignature,
  isObject,
  isOpaque,
  sharedArguments,
} from "./types.ts";

export function createWalk(
  checker: Checker,
  report: Report,
  ownership: Ownership,
  compared: Compared = createCompared(),
): Walk {
  const visited = new Map<string, Compared>();
  const walk: Walk = { checker, report, ownership, compared, compare };
  const nothings = [
    ["null", checker.getNullType()],
    ["undefined", checker.getUndefinedType()],
  ] as const;

  function compare(base: ts.Type, head: ts.Type, at: Position, options: CompareOptions = {}): void {
    if (isTold(base, head, at)) {
      return;
    }
    compared.add(base, head);
    if (base === head || isSameParameter(base, head)) {
      return;
    }
    if (isOpaque(base) || isOpaque(head)) {
      compareAssignability(checker, report, base, head, at);
      return;
    }
    for (const [name, nothing] of nothings) {
      const isIgnored = name === "undefined" && options.ignoreUndefined;
      const [before, after] = [base, head].map((each) => checker.isTypeAssignableTo(nothing, each));
      if (before !== after && !isIgnored) {
        const sentence = after ? `can now be \`${name}\`.` : `can no longer be \`${name}\`.`;
        report.add(at, after ? `${name}-added` : `${name}-removed`, after ? MORE : LESS, sentence);
      }
    }
    compareRest(checker.getNonNullableType(base), checker.getNonNullableType(head), at);
  }

  /** Where a type with a name is declared, since what uses it says nothing of it. */
  function declared(base: ts.Type, head: ts.Type, at: Position): Pick<Position, "base" | "head"> {
    const [before, after] = [base, head].map(({ aliasSymbol, aliasTypeArguments }) => {
      // What is made of a generic type is declared where its arguments are.
      return aliasTypeArguments ? undefined : ownership.declarationOf(aliasSymbol);
    });
    return before && after ? { base: before, head: after } : { base: at.base, head: at.head };
  }

  /** Where nobody knows who makes it, what was found where that is known is enough. */
  function isTold(base: ts.Type, head: ts.Type, { direction }: Position): boolean {
    const [before, after] = [base, head].map((each) => {
      return checker.getNonNullableType(each);
    }) as [ts.Type, ts.Type];
    return direction === "both" && isObject(before) && compared.has(before, after);
  }

  function compareRest(base: ts.Type, head: ts.Type, position: Position): void {
    compared.add(base, head);
    const at = { ...position, ...declared(base, head, position) };
    const all = { base: alternatives(base), head: alternatives(head) };
    const { pairs, rest } = pairAlternatives(checker, all);
    const isUnion = all.base.length > 1 || all.head.length > 1;
    for (const [before, after] of pairs) {
      const value = isUnion ? statusOf(checker, after) : undefined;
      compareOne(before, after, value ? { ...at, place: `${at.place}[${value}]` } : at);
    }
    if (!reportValues(checker, report, at, rest, { base, head })) {
      const isLost = rest.base.some((each) => !checker.isTypeAssignableTo(each, head));
      const isGained = rest.head.some((each) => !checker.isTypeAssignableTo(each, base));
      reportType(checker, report, at, { base, head, isLost, isGained });
    }
  }

  function compareOne(base: ts.Type, head: ts.Type, at: Position): void {
    compared.add(base, head);
    const shared = sharedArguments(checker, base, head);
    const [before, after] = [callSignature(base), callSignature(head)];
    if (shared !== undefined) {
      const place = checker.isArrayType(base) ? `${at.place}[]` : at.place;
      for (const [one, other] of shared) {
        compare(one, other, { ...at, place });
      }
    } else if (before && after) {
      compareSignatures(walk, { base, head, before, after }, at);
    } else if (isRecord(base) && isRecord(head)) {
      const key = `${at.direction} ${at.operation?.id}`;
      const known = visited.get(key) ?? createCompared();
      visited.set(key, known);
      if (!known.has(base, head)) {
        known.add(base, head);
        compareMembers(walk, base, head, at);
      }
    } else {
      compareAssignability(checker, report, base, head, at);
    }
  }

  function isRecord(type: ts.Type): boolean {
    const isList = checker.isArrayType(type) || checker.isTupleType(type);
    const isCallable =
      type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
    return isObject(type) && !isList && !isCallable;
  }

  return walk;
}

/** Type parameters of two declarations, which nothing can be assigned to. */
function isSameParameter(base: ts.Type, head: ts.Type): boolean {
  return base.isTypeParameter() && head.isTypeParameter() && base.symbol.name === head.symbol.name;
}

/** Errors are told apart by their status. */
function statusOf(checker: Checker, type: ts.Type): string | undefined {
  const status = checker.getPropertyOfType(type, "status");
  const value = status && checker.getTypeOfSymbol(status);
  return value?.isNumberLiteral() ? String(value.value) : undefined;
}
