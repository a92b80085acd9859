import path from "node:path";
import ts from "typescript";
import type { Position } from "./position.ts";
import { type Side, type Sides, sourceOf } from "./sources.ts";
import type { Checker } from "./types.ts";

/** Knows which package a declaration belongs to. */
export interface Ownership {
  /** The declaration of a symbol, if it is written in what is compared. */
  declarationOf(symbol: ts.Symbol | undefined): ts.Declaration | undefined;
  isCore(node: ts.Node): boolean;
  /** Whether core declares a member on only one side: no vendor's type took it away. */
  isOneSided(declaration: ts.Declaration): boolean;
}

/** The name of the file that `probe` goes to. */
export const PROBE = "probe.surface.ts";

export function createOwnership({ base, head }: Sides, program: ts.Program): Ownership {
  const isOf = (side: Side, node: ts.Node, name?: string): boolean => {
    const { fileName } = node.getSourceFile();
    const isOurs = side.files.has(fileName) && !fileName.endsWith(PROBE);
    return isOurs && (name === undefined || fileName.startsWith(sourceOf(side, name)));
  };
  return {
    declarationOf: (symbol) =>
      symbol?.declarations?.find((each) => isOf(head, each) || isOf(base, each)),
    isCore: (node) => isOf(head, node, "core") || isOf(base, node, "core"),
    isOneSided: (node) => {
      const [side, other] = isOf(head, node) ? [head, base] : [base, head];
      const name = path.relative(side.directory, node.getSourceFile().fileName);
      const file = program.getSourceFile(path.join(other.directory, name));
      // A core that both sides share is in the program once.
      return file !== undefined && !memberNames(file).has(memberName(node));
    },
  };
}

/** The members of a file's types: `TransportOptions.retry`. */
function memberNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeElement(node) || ts.isClassElement(node)) {
      names.add(memberName(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/**
 * The position of a member: where it was reached; or, of what core declares for all, in core, so that
 * it is told once and not of each operation.
 */
export function attribute(
  checker: Checker,
  ownership: Ownership,
  at: Position,
  base: ts.Symbol | undefined,
  head: ts.Symbol | undefined,
): Position {
  const before = ownership.declarationOf(base);
  const after = ownership.declarationOf(head);
  const own = { base: before ?? at.base, head: after ?? (before ? undefined : at.head) };
  const found = [before, after].filter((each) => each !== undefined);
  const [only] = found.length === 1 ? found : [];
  const isCores =
    found.length > 0 &&
    found.every((each) => ownership.isCore(each)) &&
    (only === undefined || ownership.isOneSided(only));
  if (isCores && isDeclared(checker, base, before) && isDeclared(checker, head, after)) {
    const place = memberName(after ?? before);
    return { ...at, ...own, label: "", place, operation: null };
  }
  // With a type argument of the vendor's, or chosen by it, what core declares is the vendor's.
  return found.length > 0 && found.every((each) => ownership.isCore(each)) ? at : { ...at, ...own };
}

/** Whether its type is the declared one wherever it is used: no type argument is part of it. */
function isDeclared(
  checker: Checker,
  symbol: ts.Symbol | undefined,
  declaration: ts.Declaration | undefined,
): boolean {
  if (symbol === undefined || declaration === undefined) {
    return symbol === undefined;
  }
  const name = ts.getNameOfDeclaration(declaration);
  const declared = name && checker.getSymbolAtLocation(name);
  return (
    declared !== undefined && checker.getTypeOfSymbol(declared) === checker.getTypeOfSymbol(symbol)
  );
}

/** `TransportOptions.retry` */
function memberName(declaration: ts.Declaration | undefined): string {
  let node: ts.Node | undefined = declaration;
  while (node && !isNamedType(node)) {
    node = node.parent;
  }
  const name = declaration && ts.getNameOfDeclaration(declaration)?.getText();
  return [node?.name?.text, name].filter(Boolean).join(".");
}

export function isNamedType(
  node: ts.Node,
): node is ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeAliasDeclaration {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
