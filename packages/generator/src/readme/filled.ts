import type { DescribedOperation } from "../describe/describe.ts";
import { resolve, type Schema } from "../document/openapi.ts";
import type { ApiParameter } from "../simplify/parameters.ts";
import type { ReadmeContext } from "./context.ts";
import { limited } from "./limits.ts";
import { code, listed, oneLine } from "./prose.ts";

/** A line for each parameter that the client sends when the caller gives none. */
export function filledRemarks({ description }: ReadmeContext): string[] {
  const { operations, document } = description;
  const lines = operations.flatMap(({ parameters }) =>
    parameters.flatMap((parameter) => {
      const sent = sentAs(parameter);
      if (sent === undefined) {
        return [];
      }
      const senders = operations.filter((each) =>
        each.parameters.some((own) => sentAs(own) === sent),
      );
      const schema = resolve<Schema>(document, parameter.node.schema ?? {});
      const isOnly = schema.enum?.length === 1 || schema.const !== undefined;
      const choice = isOnly ? "" : `, unless you pass another ${code(parameter.key)}`;
      const told = oneLine(parameter.node.description);
      return [`- ${sent} ${callsOf(senders, operations)}${choice}${told ? `: ${told}` : "."}`];
    }),
  );
  const { first, others } = limited(
    [...new Set(lines)],
    (count) =>
      `- ${count} more are filled in the same way: see the doc comments of the input types.`,
  );
  return others ? [...first, others] : [...first];
}

/** What is to be seen in a request, and how it gets there. */
function sentAs({ node, value }: ApiParameter): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  switch (node.in) {
    case "path":
      return `${code(`{${node.name}}`)} is ${code(`${value}`)} in the path of`;
    case "query":
      return `${code(`${node.name}=${value}`)} is in the query of`;
    default:
      return `${code(`${node.name}: ${value}`)} is sent with`;
  }
}

function callsOf(
  senders: readonly DescribedOperation[],
  operations: readonly DescribedOperation[],
): string {
  const names = senders.map(({ id }) => id);
  return senders.length === operations.length
    ? "every call"
    : `each call of ${listed(names, "operations")}`;
}
