import { FAILED_FOR_NOW, REFUSED_FOR_NOW } from "@invitekit/core/statuses";
import type { DescribedOperation } from "../describe/describe.ts";
import { type Repeats, repeatsOf } from "../describe/repeat-rules.ts";
import { table } from "../text/markdown.ts";
import { coreLink, type ReadmeContext } from "./context.ts";
import { code, listed } from "./prose.ts";

const REFUSALS = [...REFUSED_FOR_NOW]
  .map((status) => (status === 503 ? "503 with a Retry-After" : status))
  .join(", ");
const FAILURES = [...FAILED_FOR_NOW]
  .filter((status) => !REFUSED_FOR_NOW.includes(status) || status === 503)
  .sort((one, other) => one - other)
  .join(", ");

/** What is sent again by itself, by the kinds of operations that the document has. */
export function repeatsSection({ core, description }: ReadmeContext): string {
  const { operations } = description;
  const kinds: readonly Repeats[] = ["refused", "notifying", "keyed", "idempotent"];
  const rows = kinds.flatMap((kind) => {
    const members = operations.filter((operation) => repeatsOf(operation) === kind);
    const names = members.map(({ id }) => id);
    const isAll = names.length === operations.length && names.length > 1;
    const who = isAll ? "all operations" : listed(names, `operations (${methodsOf(members)})`);
    return members.length > 0 ? [[who, ...rowOf(kind, members)]] : [];
  });
  return `## Repeats

A request that surely wasn't carried out, for a reason that may pass, is sent again before you hear of it. An operation that does no harm when it is carried out twice is also sent again after failures that leave its outcome open. After 429, and 503 with a Retry-After, all calls of the client slow down; while others get through, that doesn't count as sent again. Nothing is sent again before a Retry-After has passed, \`retry: false\` turns repeats off, and ${coreLink(core, "core's README", "what-is-repeated")} has the rules.

${table(["operations", "sent again after", "at most"], rows)}`;
}

/** Of many operations this says more than their number. */
function methodsOf(operations: readonly DescribedOperation[]): string {
  const methods = operations.map(({ method }) => method.toUpperCase());
  return [...new Set(methods)].sort().join(", ");
}

function rowOf(kind: Repeats, members: readonly DescribedOperation[]): [string, string] {
  const refused = `${REFUSALS}; no connection`;
  const failed = `${REFUSALS}; ${FAILURES}; no connection, or one that broke; no answer in time`;
  switch (kind) {
    case "notifying":
      return [`${refused}; at least 3 s later`, "once"];
    case "refused":
      return [refused, "twice"];
    case "keyed":
      return [`${failed}${keyRules(members)}; always with the same key`, "twice"];
    default:
      return [failed, "twice"];
  }
}

/** What the vendor says of its key. */
function keyRules([first]: readonly DescribedOperation[]): string {
  const { running, retryable } = first?.idempotency ?? {};
  const stillRunning = running ? `; ${running}, while the first request is still running` : "";
  return `${stillRunning}${retryable ? `; a 500 only if it has ${code(`${retryable}: true`)}` : ""}`;
}
