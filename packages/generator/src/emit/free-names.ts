import ts from "typescript";

/** The names that code uses and doesn't declare itself: those that it imports, and the platform's. */
export function freeNames(code: string): Set<string> {
  const file = ts.createSourceFile("generated.ts", code, ts.ScriptTarget.Latest, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (!isName(node)) {
        used.add(node.text);
      } else if (node.parent.parent === file || ts.isVariableDeclaration(node.parent)) {
        declared.add(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return new Set([...used].filter((name) => !declared.has(name)));
}

/** Whether it names a member, a parameter or a declaration, rather than what stands elsewhere. */
function isName(node: ts.Identifier): boolean {
  const { name } = node.parent as { readonly name?: ts.Node };
  return name === node && !ts.isShorthandPropertyAssignment(node.parent);
}
