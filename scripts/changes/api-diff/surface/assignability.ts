import type ts from "typescript";
import { ALWAYS_MAJOR, LESS, MORE, type Position } from "./position.ts";
import type { Report } from "./report.ts";
import { type Checker, isAny, shown } from "./types.ts";

/** Compares types that have no parts, by which is assignable to the other. */
export function compareAssignability(
  checker: Checker,
  report: Report,
  base: ts.Type,
  head: ts.Type,
  at: Position,
): void {
  if (base === head || (isAny(base) && isAny(head))) {
    return;
  }
  const isOneAny = isAny(base) || isAny(head);
  const isLost = isOneAny || !checker.isTypeAssignableTo(base, head);
  const isGained = isOneAny || !checker.isTypeAssignableTo(head, base);
  reportType(checker, report, at, { base, head, isLost, isGained });
}

interface TypeChange {
  readonly base: ts.Type;
  readonly head: ts.Type;
  /** Whether some values of the base are no longer allowed. */
  readonly isLost: boolean;
  /** Whether the head allows values that the base didn't. */
  readonly isGained: boolean;
}

export function reportType(
  checker: Checker,
  report: Report,
  at: Position,
  { base, head, isLost, isGained }: TypeChange,
): void {
  const [before, after] = [shown(checker, base), shown(checker, head)];
  const change = before && after && before !== after ? `: ${before} became ${after}.` : ".";
  if (isLost && isGained) {
    report.add(at, "type-changed", ALWAYS_MAJOR, `has another type${change}`);
  } else if (isGained) {
    report.add(at, "type-widened", MORE, `has a wider type${change}`);
  } else if (isLost) {
    report.add(at, "type-narrowed", LESS, `has a narrower type${change}`);
  }
}
