import ts from "typescript";
import { closure } from "./closure.ts";
import type { Walk } from "./comparison.ts";
import { reportOptional } from "./members.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, flip, LESS, MORE, type Position } from "./position.ts";

export interface Functions {
  readonly base: ts.Type;
  readonly head: ts.Type;
  readonly before: ts.Signature;
  readonly after: ts.Signature;
}

/** Compares functions: what they take is compared the other way round. */
export function compareSignatures(walk: Walk, functions: Functions, at: Position): void {
  const { base, head, before, after } = functions;
  if (before.typeParameters || after.typeParameters) {
    compareGeneric(walk, functions, at);
    return;
  }
  compareParameters(walk, before, after, at);
  if (base !== head) {
    const place = `${at.place}()`;
    walk.compare(before.getReturnType(), after.getReturnType(), { ...at, place });
  }
}

/** Compares what two functions take. */
export function compareParameters(
  walk: Walk,
  before: ts.Signature,
  after: ts.Signature,
  at: Position,
  place: (name: string) => Position = (name) => ({ ...at, place: `${at.place}(${name})` }),
): void {
  const { checker, report } = walk;
  const count = Math.max(before.parameters.length, after.parameters.length);
  for (let index = 0; index < count; index++) {
    const [one, other] = [before.parameters[index], after.parameters[index]];
    const name = (other ?? one)?.name ?? "";
    const position = { ...place(name), direction: flip(at.direction) };
    if (one && other) {
      const isChanged = isLeftOut(one) !== isLeftOut(other);
      if (isChanged) {
        reportOptional(walk, position, isLeftOut(other));
      }
      const [type, now] = [checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(other)];
      walk.compare(type, now, position, { ignoreUndefined: isChanged });
    } else if (other) {
      const verdict = isLeftOut(other) ? ALWAYS_MINOR : LESS;
      report.add(position, "parameter-added", verdict, "is new.");
    } else {
      report.add(position, "parameter-removed", ALWAYS_MAJOR, "was removed.");
    }
  }
}

/**
 * The compiler can hardly tell whether generic functions are the same. They are if they are written the
 * same, with all that they name; if not, it decides.
 */
function compareGeneric(walk: Walk, { base, head, before, after }: Functions, at: Position): void {
  const [one, other] = [before, after].map(({ declaration }) =>
    declaration ? closure(walk.checker, declaration, walk.ownership) : "",
  );
  const { checker, report } = walk;
  if (one === other) {
    return;
  }
  if (!checker.isTypeAssignableTo(head, base)) {
    report.add(at, "signature-changed", MORE, "has another signature.");
  } else if (!checker.isTypeAssignableTo(base, head)) {
    report.add(at, "signature-changed", LESS, "has another signature.");
  }
}

function isLeftOut({ declarations }: ts.Symbol): boolean {
  const [declaration] = declarations ?? [];
  return (
    declaration !== undefined &&
    ts.isParameter(declaration) &&
    Boolean(declaration.questionToken ?? declaration.initializer ?? declaration.dotDotDotToken)
  );
}
