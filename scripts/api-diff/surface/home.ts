import ts from "typescript";
import type { Position } from "./position.ts";
import { type Side, type Sides, sourceOf } from "./sources.ts";
import type { Checker } from "./types.ts";

/** Knows whose a declaration is. */
export interface Home {
  /** The declaration of a symbol, if it is written in what is compared. */
  declarationOf(symbol: ts.Symbol | undefined): ts.Declaration | undefined;
  isCore(node: ts.Node): boolean;
}

/** The name of the file that `probe` goes to. */
export const PROBE = "probe.surface.ts";

export function createHome({ base, head }: Sides): Home {
  const isOf = (side: Side, node: ts.Node, name?: string): boolean => {
    const { fileName } = node.getSourceFile();
    const isOurs = side.files.has(fileName) && !fileName.endsWith(PROBE);
    return isOurs && (name === undefined || fileName.startsWith(sourceOf(side, name)));
  };
  return {
    declarationOf: (symbol) =>
      symbol?.declarations?.find((each) => isOf(head, each) || isOf(base, each)),
    isCore: (node) => isOf(head, node, "core") || isOf(base, node, "core"),
  };
}

/**
 * The position of a member: where it was reached; or, of what core declares for all, in core, so that
 * it is told once and not of each operation.
 */
export function attribute(
  checker: Checker,
  home: Home,
  at: Position,
  base: ts.Symbol | undefined,
  head: ts.Symbol | undefined,
): Position {
  const before = home.declarationOf(base);
  const after = home.declarationOf(head);
  const own = { ...at, base: before ?? at.base, head: after ?? (before ? undefined : at.head) };
  const symbols = [base, head].filter((each) => each !== undefined);
  const isCores = symbols.every((symbol) => {
    const declaration = home.declarationOf(symbol);
    return declaration && home.isCore(declaration) && isIndependent(checker, symbol, declaration);
  });
  const owner = isCores ? ownerName(after ?? before) : undefined;
  if (owner === undefined) {
    return own;
  }
  const name = (head ?? base)?.name ?? "";
  return { ...own, label: "", place: `${owner}.${name}`, operation: null };
}

/** Whether its type is the same wherever it is used: no type argument is part of it. */
function isIndependent(checker: Checker, symbol: ts.Symbol, declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  const declared = name && checker.getSymbolAtLocation(name);
  return (
    declared !== undefined && checker.getTypeOfSymbol(declared) === checker.getTypeOfSymbol(symbol)
  );
}

function ownerName(declaration: ts.Declaration | undefined): string | undefined {
  for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
    if (
      ts.isInterfaceDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    ) {
      return node.name?.text;
    }
  }
  return undefined;
}
