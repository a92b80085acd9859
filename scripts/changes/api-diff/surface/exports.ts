import ts from "typescript";
import { reachable } from "./closure.ts";
import type { Walk } from "./comparison.ts";
import type { Ownership } from "./ownership.ts";
import { ALWAYS_MAJOR, ALWAYS_MINOR, type Position } from "./position.ts";
import { compareParameters } from "./signatures.ts";
import { type Checker, callSignature } from "./types.ts";

/** The exports of a file, by name, each as it is declared. */
export type Exports = ReadonlyMap<string, ts.Symbol>;

export interface BothExports {
  readonly base: Exports;
  readonly head: Exports;
}

export function exportsOf(checker: Checker, file: ts.SourceFile | undefined): Exports {
  const module = file && checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    symbols.map((each) => {
      const isAlias = (each.flags & ts.SymbolFlags.Alias) !== 0;
      return [each.name, isAlias ? checker.getAliasedSymbol(each) : each];
    }),
  );
}

/** Where an export is compared. */
export function exportPosition(
  name: string,
  ownership: Ownership,
  base?: ts.Symbol,
  head?: ts.Symbol,
): Position {
  return {
    label: "",
    place: name,
    direction: "output",
    operation: null,
    base: ownership.declarationOf(base),
    head: ownership.declarationOf(head),
  };
}

/** Says which names came and went; those in `told` were spoken of already. */
export function compareNames(
  { report, ownership }: Walk,
  { base, head }: BothExports,
  told: ReadonlySet<ts.Symbol>,
): void {
  for (const [name, symbol] of base) {
    if (!head.has(name) && !told.has(symbol)) {
      const at = exportPosition(name, ownership, symbol);
      report.add(at, "export-removed", ALWAYS_MAJOR, "is no longer exported.");
    }
  }
  for (const [name, symbol] of head) {
    if (!base.has(name) && !told.has(symbol)) {
      const at = exportPosition(name, ownership, undefined, symbol);
      report.add(at, "export-added", ALWAYS_MINOR, "is a new export.");
    }
  }
}

/** Compares functions and classes. What `skipResult` names answers with something compared elsewhere. */
export function compareValues(walk: Walk, { base, head }: BothExports, skipResult?: string): void {
  const { checker, report, ownership } = walk;
  for (const [name, one] of base) {
    const other = head.get(name);
    if (!other || !(one.flags & ts.SymbolFlags.Value)) {
      continue;
    }
    const at = exportPosition(name, ownership, one, other);
    if (!(other.flags & ts.SymbolFlags.Value)) {
      report.add(at, "export-removed", ALWAYS_MAJOR, "is now only a type.");
      continue;
    }
    const [type, now] = [checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(other)];
    const [before, after] = [callSignature(type), callSignature(now)];
    if (one.flags & ts.SymbolFlags.Class && other.flags & ts.SymbolFlags.Class) {
      // Only the client makes errors: what their constructors take is nobody else's.
      const types = [one, other].map((each) => checker.getDeclaredTypeOfSymbol(each));
      walk.compare(types[0] as ts.Type, types[1] as ts.Type, at);
    } else if (name === skipResult && before && after) {
      compareParameters(walk, before, after, at);
    } else {
      walk.compare(type, now, at);
    }
  }
}

/** Compares the types that no function and no class leads to: users may write them as well as read them. */
export function compareOtherTypes(
  walk: Walk,
  { base, head }: BothExports,
  others: ReadonlySet<string>,
): void {
  const { checker, ownership } = walk;
  const values = [...base.values()].filter(({ flags }) => flags & ts.SymbolFlags.Value);
  const declarations = values.flatMap((each) => each.declarations ?? []);
  const reached = reachable(checker, declarations, ownership);
  for (const [name, one] of base) {
    const other = head.get(name);
    const declaration = ownership.declarationOf(one);
    const isType = !(one.flags & ts.SymbolFlags.Value) && declaration && !reached.has(declaration);
    if (other && isType && !others.has(name)) {
      const at = { ...exportPosition(name, ownership, one, other), direction: "both" } as const;
      const types = [one, other].map((each) => checker.getDeclaredTypeOfSymbol(each));
      walk.compare(types[0] as ts.Type, types[1] as ts.Type, at);
    }
  }
}
