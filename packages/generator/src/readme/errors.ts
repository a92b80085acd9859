import type { DescribedOperation } from "../describe/describe.ts";
import { repeatAfter } from "../describe/repeat-rules.ts";
import type { OpenApiDocument } from "../document/openapi.ts";
import { table } from "../text/markdown.ts";
import { coreLink, type ReadmeContext } from "./context.ts";
import { failureCells, failuresOf } from "./failures.ts";
import { otherFailures } from "./other-errors.ts";
import { code, forTable } from "./prose.ts";

/** What the documented failures of the sample's operation mean, and those of the others. */
export function errorsSection(context: ReadmeContext): string {
  const { core, main, description } = context;
  const statuses = failuresOf(main);
  const intro = `Each status other than 2xx is an error with \`status\`, \`body\` and \`delivery\`: \`rejected\` means that nothing was done, \`unknown\` that it may have been (${coreLink(core, "which status means what", "delivery")}). The ${coreLink(core, "other errors", "errors")} (no answer in time, no connection, an answer that can't be read) have a \`delivery\` too.`;
  const own =
    statuses.length > 0
      ? `\`${main.id}\` documents:\n\n${mainTable(main, statuses, description.document)}`
      : `The document describes no failure of \`${main.id}\`.`;
  return ["## Errors", intro, own, ...otherFailures(context)].join("\n\n");
}

function mainTable(
  main: DescribedOperation,
  statuses: readonly string[],
  document: OpenApiDocument,
): string {
  const rows = statuses.map((status) => [
    ...failureCells(main, status, document),
    repeatText(main, status),
  ]);
  return table(["status", "what it says", "`body`", "`delivery`", "sent again"], rows);
}

function repeatText(operation: DescribedOperation, status: string): string {
  const texts = {
    yes: "yes",
    no: status === "401" && operation.security.length > 0 ? "with another credential" : "no",
    "if retryable": forTable(`with ${code(`${operation.idempotency?.retryable}: true`)}`),
    "if later": "with a Retry-After",
  };
  const repeat = repeatAfter(operation, status);
  return repeat ? texts[repeat] : "by the status itself";
}
