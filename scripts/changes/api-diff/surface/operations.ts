import ts from "typescript";

/** An operation as the generated `paths` name it. */
export interface Operation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
}

/** The operations of a schema.gen.ts, in the order of its paths. */
export function listOperations(schema: string): Operation[] {
  const file = ts.createSourceFile("schema.gen.ts", schema, ts.ScriptTarget.ES2022);
  const paths = file.statements.find(
    (each): each is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(each) && each.name.text === "paths",
  );
  return (paths?.members ?? []).flatMap((item) =>
    members(item).flatMap((each) => {
      const id = operationId(each);
      return id === undefined
        ? []
        : [{ id, method: nameOf(each).toUpperCase(), path: nameOf(item) }];
    }),
  );
}

/**
 * A file beside a package's index.ts that names what calls by path take and give. Those methods are
 * generic: only with a path do they have types that can be compared.
 */
export function probe(operations: readonly Operation[], createClient: string): string {
  const lines = operations.map(({ method, path }, index) => {
    const call = `typeof client.${method}<${JSON.stringify(path)}>`;
    return (
      `export type Input${index} = Parameters<${call}>[1];\n` +
      `export type Answer${index} = Awaited<ReturnType<${call}>>;\n`
    );
  });
  const client = `ReturnType<typeof import("./index.js").${createClient}>`;
  return `declare const client: ${client};\n${lines.join("")}`;
}

/** Of `post: operations["inviteUser"]`, the id. */
function operationId(node: ts.TypeElement): string | undefined {
  const type = ts.isPropertySignature(node) ? node.type : undefined;
  if (type === undefined || !ts.isIndexedAccessTypeNode(type)) {
    return undefined;
  }
  const { indexType } = type;
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)
    ? indexType.literal.text
    : undefined;
}

function members(node: ts.TypeElement): readonly ts.TypeElement[] {
  const type = ts.isPropertySignature(node) ? node.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members : [];
}

function nameOf({ name }: ts.TypeElement): string {
  return name !== undefined && "text" in name ? name.text : "";
}
