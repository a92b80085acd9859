import type ts from "typescript";
import type { Walk } from "./comparison.ts";
import { type BothExports, exportPosition } from "./exports.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, below, type Position } from "./position.ts";

/**
 * Compares the parts of a document that users name, such as `components["schemas"]["User"]`. What an
 * operation is made of was compared there, where it is known who makes it.
 */
export function compareComponents(walk: Walk, { base, head }: BothExports): void {
  const { checker, report, ownership, compared } = walk;
  const [one, other] = [base.get("components"), head.get("components")];
  if (!one || !other) {
    return;
  }
  const at: Position = {
    ...exportPosition("components", ownership, one, other),
    direction: "both",
  };
  const groups = { before: membersOf(walk, one), after: membersOf(walk, other) };
  for (const group of new Set([...groups.before.keys(), ...groups.after.keys()])) {
    const before = membersOf(walk, groups.before.get(group));
    const after = membersOf(walk, groups.after.get(group));
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [symbol, now] = [before.get(name), after.get(name)];
      const position = {
        ...below(below(at, group), name),
        base: ownership.declarationOf(symbol),
        head: ownership.declarationOf(now),
      };
      if (symbol && now) {
        const [type, fresh] = [checker.getTypeOfSymbol(symbol), checker.getTypeOfSymbol(now)];
        if (!compared.has(type, fresh)) {
          walk.compare(type, fresh, position);
        }
      } else if (symbol) {
        report.add(position, "component-removed", ALWAYS_MAJOR, "was removed.");
      } else {
        report.add(position, "component-added", ALWAYS_MINOR, "is new.");
      }
    }
  }
}

/** The members of what is declared in our own files; `never`, where a document has none, has none. */
function membersOf(
  { checker, ownership }: Walk,
  symbol: ts.Symbol | undefined,
): Map<string, ts.Symbol> {
  const declaration = ownership.declarationOf(symbol);
  if (!symbol || !declaration) {
    return new Map();
  }
  const isProperty = symbol.name !== "components";
  const type = isProperty
    ? checker.getTypeOfSymbol(symbol)
    : checker.getDeclaredTypeOfSymbol(symbol);
  const members = checker.getPropertiesOfType(type).filter((each) => ownership.declarationOf(each));
  return new Map(members.map((each) => [each.name, each]));
}
