import { QUESTION_TOKEN } from "openapi-typescript";
import ts from "typescript";
import type { ApiOperation } from "../simplify/normalise.ts";

/**
 * Makes path parameters which the client fills in optional in `operations`. Of those in other places,
 * openapi-typescript itself does so when the document says that they aren't required.
 */
export function optionalPathParameters(
  nodes: readonly ts.Node[],
  operations: readonly ApiOperation[],
): void {
  for (const { id, parameters } of operations) {
    const filled = parameters.filter(
      ({ node, value }) => node.in === "path" && value !== undefined,
    );
    const path = findMember(nodes, ["operations", id, "parameters", "path"]);
    for (const { node } of filled) {
      makeOptional(path && member(path, node.name));
    }
    if (path !== undefined && members(path).every(({ questionToken }) => questionToken)) {
      makeOptional(path);
    }
  }
}

function findMember(
  nodes: readonly ts.Node[],
  names: readonly string[],
): ts.TypeElement | undefined {
  const [root, ...rest] = names;
  const declaration = nodes.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === root,
  );
  return rest.reduce<ts.Node | undefined>(
    (node, name) => node && member(node, name),
    declaration,
  ) as ts.TypeElement | undefined;
}

function member(node: ts.Node, name: string): ts.TypeElement | undefined {
  return members(node).find(({ name: each }) => each && "text" in each && each.text === name);
}

function members(node: ts.Node): readonly ts.TypeElement[] {
  if (ts.isInterfaceDeclaration(node)) {
    return node.members;
  }
  const type = ts.isPropertySignature(node) ? node.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members : [];
}

function makeOptional(node: ts.TypeElement | undefined): void {
  // The nodes are fresh and nobody else's: openapi-typescript changes them in place as well.
  Object.assign(node ?? {}, { questionToken: QUESTION_TOKEN });
}
