import type { DescribedOperation, Description } from "../describe/describe.ts";
import { quoted } from "../text/control-characters.ts";
import { docComment } from "./doc-comment.ts";
import { inputNames } from "./input-types.ts";

/** The client that has a method for each operation. */
export function clientType({ document, operations }: Description, prefix: string): string {
  const names = inputNames(operations);
  const methods = operations.map((operation) => {
    const name = names.get(operation);
    const { id, success } = operation;
    const type = `OperationMethod<operations[${quoted(id)}], ${name}, ${success.type}>`;
    return `${methodDoc(operation, document.security)}  readonly ${id}: ${type};\n`;
  });
  const title = document.info.title;
  const doc = docComment([
    `A client of ${title}: every operation by its id, and every path by its method.`,
  ]);
  const isKeyed = operations.some(({ idempotencyKey }) => idempotencyKey !== undefined);
  const paths = isKeyed ? "paths, KeyedCallOptions" : "paths";
  return `${doc}export interface ${prefix}Client extends PathClient<${paths}> {\n${methods.join("\n")}}\n`;
}

function methodDoc(
  { method, path, node }: DescribedOperation,
  rootSecurity: Description["document"]["security"],
): string {
  const requirements = node.security ?? rootSecurity ?? [];
  const permissions = [...new Set(requirements.flatMap((each) => Object.values(each).flat()))];
  // The description may well say so itself.
  const told = permissions.every((permission) => node.description?.includes(permission));
  const label = permissions.length === 1 ? "Permission" : "Permissions";
  const paragraphs = [
    node.summary,
    node.description,
    `\`${method.toUpperCase()} ${path}\``,
    told ? undefined : `${label}: ${permissions.join(", ")}`,
    node.deprecated ? "@deprecated" : undefined,
  ];
  return docComment(paragraphs, "  ");
}
