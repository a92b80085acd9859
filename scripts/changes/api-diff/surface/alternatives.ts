import type ts from "typescript";
import { ALWAYS_MINOR, ALWAYS_PATCH, LESS, MORE, type Position } from "./position.ts";
import type { Report } from "./report.ts";
import { type Checker, isExcluded, isLiteral, isObject } from "./types.ts";

export interface Alternatives {
  readonly base: readonly ts.Type[];
  readonly head: readonly ts.Type[];
}

export type Pair = readonly [ts.Type, ts.Type];

/** Takes the same ones out, and pairs objects that are meant to be the same. */
export function pairAlternatives(
  checker: Checker,
  { base, head }: Alternatives,
): { pairs: Pair[]; rest: Alternatives } {
  const before = base.filter((each) => !head.includes(each));
  const after = head.filter((each) => !base.includes(each));
  const pairs: Pair[] = [];

  function pair(isMeant: (one: ts.Type, other: ts.Type) => boolean): void {
    for (const one of [...before]) {
      const other = after.find((each) => isMeant(one, each));
      if (other !== undefined) {
        before.splice(before.indexOf(one), 1);
        after.splice(after.indexOf(other), 1);
        pairs.push([one, other]);
      }
    }
  }

  const name = discriminant(checker, [...base, ...head]);
  if (name !== undefined) {
    pair((one, other) => literalOf(checker, one, name) === literalOf(checker, other, name));
  }
  for (const likeness of [1, 0.5]) {
    pair((one, other) => alike(checker, one, other) >= likeness);
  }
  // A single type of another make is the same thing still.
  const isSingle = base.length === 1 && head.length === 1;
  pair((one, other) => isSingle && isObject(one) && isObject(other));
  return { pairs, rest: { base: before, head: after } };
}

// An error without its own status may have dozens.
const LISTED = 8;

/** Reports the values that came and went, where nothing else did. */
export function reportValues(
  checker: Checker,
  report: Report,
  at: Position,
  rest: Alternatives,
  union: { readonly base: ts.Type; readonly head: ts.Type },
): boolean {
  if (![...rest.base, ...rest.head].every(isLiteral)) {
    return false;
  }
  const list = (types: readonly ts.Type[]) => {
    const names = types.map((each) => `\`${checker.typeToString(each)}\``);
    const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : "";
    return `${names.slice(0, LISTED).join(", ")}${more}`;
  };
  // Any other value was expected before, or still is: an open enum.
  const known = rest.head.filter((each) => checker.isTypeAssignableTo(each, union.base));
  const fresh = rest.head.filter((each) => !known.includes(each));
  const still = rest.base.filter((each) => checker.isTypeAssignableTo(each, union.head));
  const gone = rest.base.filter((each) => !still.includes(each));
  if (fresh.length > 0) {
    report.add(at, "value-added", MORE, `can also be ${list(fresh)}.`);
  }
  if (known.length > 0) {
    report.add(at, "known-value-added", ALWAYS_MINOR, `now names the value ${list(known)}.`);
  }
  if (gone.length > 0) {
    report.add(at, "value-removed", LESS, `can no longer be ${list(gone)}.`);
  }
  if (still.length > 0) {
    const sentence = `no longer names the value ${list(still)}.`;
    report.add(at, "known-value-removed", ALWAYS_PATCH, sentence);
  }
  return true;
}

/** The share of the members' names that two objects have in common. */
function alike(checker: Checker, one: ts.Type, other: ts.Type): number {
  if (!isObject(one) || !isObject(other)) {
    return 0;
  }
  const [names, others] = [one, other].map((type) => {
    const members = checker.getPropertiesOfType(type).filter((each) => !isExcluded(checker, each));
    return members.map(({ name }) => name);
  }) as [string[], string[]];
  const common = names.filter((name) => others.includes(name)).length;
  return common / Math.max(1, names.length + others.length - common);
}

/** The property whose literal value distinguishes the alternatives. */
function discriminant(checker: Checker, types: readonly ts.Type[]): string | undefined {
  const [first] = types;
  if (first === undefined || !types.every(isObject)) {
    return undefined;
  }
  return checker
    .getPropertiesOfType(first)
    .map(({ name }) => name)
    .find((name) => types.every((each) => literalOf(checker, each, name) !== undefined));
}

function literalOf(checker: Checker, type: ts.Type, name: string | undefined): ts.Type | undefined {
  const symbol = name === undefined ? undefined : checker.getPropertyOfType(type, name);
  const value = symbol && checker.getTypeOfSymbol(symbol);
  return value && isLiteral(value) ? value : undefined;
}
