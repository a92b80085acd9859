import type { DescribedOperation } from "../describe/describe.ts";
import { type Repeats, repeatsOf } from "../describe/repeat-rules.ts";
import { inputNames } from "../emit/input-types.ts";
import { table } from "../text/markdown.ts";
import { successName } from "./answers.ts";
import type { ReadmeContext } from "./context.ts";
import { groupList } from "./groups.ts";
import { LONGEST_OPERATIONS } from "./limits.ts";
import { code, forTable, oneLine } from "./prose.ts";

const REPEATS: Readonly<Record<Repeats, string>> = {
  idempotent: "after failures too",
  keyed: "after failures too, with its key",
  notifying: "once, if refused for now",
  refused: "if refused for now",
};

const HEAD = ["operation", "request", "what it does", "resolves with", "sent again"];

/** Every operation, one per row; if there are many, less about each, and in the end only the names. */
export function operationsSection(context: ReadmeContext): string {
  const { description, client, main } = context;
  const { operations } = description;
  const rows = operations.map((operation) => row(operation, context));
  const whole = table(HEAD, rows);
  const short = table(
    HEAD.slice(0, 3),
    rows.map((cells) => cells.slice(0, 3)),
  );
  const told = [whole, short].find(({ length }) => length <= LONGEST_OPERATIONS);
  const elsewhere =
    told === undefined
      ? ` There are ${operations.length}, listed by group below. The doc comment of each method has its request and what it does: your editor shows it after \`${client}.\`, and \`dist/vendor.gen.d.ts\` has them all for you to search.`
      : "";
  return `## Operations

Each is a method of the client, and can be called by path, with \`${client}.GET\`, \`${client}.POST\` and so on. The input of each has its own type, such as \`${inputNames(operations).get(main)}\`; the names of bodies, here and above, are those in \`components["schemas"]\`.${elsewhere}

${told ?? groupList(operations)}`;
}

function row(operation: DescribedOperation, { description }: ReadmeContext): string[] {
  const { id, method, path, node } = operation;
  return [
    `\`${id}\``,
    forTable(code(`${method.toUpperCase()} ${path}`)),
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
