import type { DescribedOperation } from "../describe/describe.ts";
import { type Repeats, repeatsOf } from "../describe/repeat-rules.ts";
import { inputNames } from "../emit/input-types.ts";
import { table } from "../text/markdown.ts";
import { successName } from "./answers.ts";
import type { ReadmeContext } from "./context.ts";
import { forTable, oneLine } from "./prose.ts";

const REPEATS: Readonly<Record<Repeats, string>> = {
  idempotent: "after failures too",
  keyed: "after failures too, by its key",
  notifying: "once, if refused for now",
  refused: "if refused for now",
};

/** Every operation, one a row. */
export function operationsSection(context: ReadmeContext): string {
  const { description, client, main } = context;
  const rows = description.operations.map((operation) => row(operation, context));
  const head = ["operation", "request", "what it does", "resolves with", "sent again"];
  return `## Operations

Each is a method of the client, and by path \`${client}.GET\`, \`${client}.POST\` and so on. What one takes is a type of its own, \`${inputNames(description.operations).get(main)}\`; the names of bodies, here and above, are those of \`components["schemas"]\`.

${table(head, rows)}`;
}

function row(operation: DescribedOperation, { description }: ReadmeContext): string[] {
  const { id, method, path, node } = operation;
  return [
    `\`${id}\``,
    forTable(`\`${method.toUpperCase()} ${path}\``),
    summary(node),
    forTable(successName(operation, description.document)),
    REPEATS[repeatsOf(operation)],
  ];
}

function summary(node: DescribedOperation["node"]): string {
  const text = oneLine(node.summary ?? node.description, 100);
  const notifies = node["x-notifies-person"] ? "; **sends the person another message**" : "";
  return `${node.deprecated ? "**deprecated**: " : ""}${text}${notifies}`;
}
