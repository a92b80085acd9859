import ts from "typescript";
import { isNamedType, type Ownership } from "./ownership.ts";
import type { Checker } from "./types.ts";

const PRINTER = ts.createPrinter({ removeComments: true });

/** The text of a generic declaration and of all that it is made of, and that isn't compared by itself. */
export function closure(
  checker: Checker,
  declaration: ts.Declaration,
  ownership: Ownership,
): string {
  const texts = [printed(signatureOf(declaration))];
  for (const each of reachable(checker, [declaration], ownership, isMadeOf)) {
    texts.push(printed(each));
  }
  return texts.sort().join("\n");
}

/** The declarations that others name, directly or not. */
export function reachable(
  checker: Checker,
  declarations: readonly ts.Declaration[],
  ownership: Ownership,
  isFollowed: (declaration: ts.Declaration) => boolean = () => true,
): Set<ts.Declaration> {
  const found = new Set<ts.Declaration>();

  function follow(name: ts.Node): void {
    const symbol = checker.getSymbolAtLocation(name);
    const target =
      symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const each of target?.declarations ?? []) {
      if (
        !found.has(each) &&
        ownership.declarationOf(target) &&
        isNamedType(each) &&
        isFollowed(each)
      ) {
        found.add(each);
        visit(each);
      }
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeReferenceNode(node)) {
      follow(node.typeName);
    } else if (ts.isExpressionWithTypeArguments(node)) {
      follow(node.expression);
    }
    if (!ts.isBlock(node)) {
      ts.forEachChild(node, visit);
    }
  }

  for (const each of declarations) {
    visit(each);
  }
  return found;
}

/** What has parameters itself can't be compared without them; classes are, as errors of operations. */
function isMadeOf(node: ts.Declaration): boolean {
  const isGeneric = ts.isInterfaceDeclaration(node) && node.typeParameters !== undefined;
  return ts.isTypeAliasDeclaration(node) || isGeneric;
}

/** Without the body. */
function signatureOf(node: ts.Declaration): ts.Node {
  if (!ts.isFunctionDeclaration(node)) {
    return node;
  }
  const { name, typeParameters, parameters, type, modifiers } = node;
  return ts.factory.updateFunctionDeclaration(
    node,
    modifiers,
    undefined,
    name,
    typeParameters,
    parameters,
    type,
    undefined,
  );
}

function printed(node: ts.Node): string {
  return PRINTER.printNode(
    ts.EmitHint.Unspecified,
    node,
    (ts.getOriginalNode(node) ?? node).getSourceFile(),
  );
}
