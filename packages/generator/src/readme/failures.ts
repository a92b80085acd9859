import type { DescribedOperation } from "../describe/describe.ts";
import { deliveryOf } from "../describe/repeat-rules.ts";
import { type OpenApiDocument, type Response, resolve } from "../document/openapi.ts";
import { bodyName } from "./answers.ts";
import { forTable, oneLine } from "./prose.ts";

/** The statuses of an operation's documented failures, ranges after the statuses that they hold. */
export function failuresOf({ node, success }: DescribedOperation): string[] {
  return Object.keys(node.responses ?? {})
    .filter((status) => !Object.hasOwn(success.statuses, status))
    .sort();
}

/** What a failure of an operation means, as cells: the status, what it says, `body` and `delivery`. */
export function failureCells(
  operation: DescribedOperation,
  status: string,
  document: OpenApiDocument,
): string[] {
  return [
    status,
    meaning(operation, status, document),
    forTable(errorBody(operation, status, document)),
    deliveryText(operation, status),
  ];
}

function meaning({ node }: DescribedOperation, status: string, document: OpenApiDocument): string {
  return oneLine(resolve<Response>(document, node.responses?.[status] ?? {}).description);
}

function errorBody(
  operation: DescribedOperation,
  status: string,
  document: OpenApiDocument,
): string {
  return status.startsWith("3") ? "none: RedirectError" : bodyName(operation, status, document);
}

function deliveryText(operation: DescribedOperation, status: string): string {
  const delivery = deliveryOf(operation, status);
  if (delivery === "rejected if later") {
    return "`rejected` with a Retry-After, else `unknown`";
  }
  return delivery ? `\`${delivery}\`` : "by the status itself";
}
