import type { DescribedOperation } from "../describe/describe.ts";
import { isKeyed } from "../describe/repeat-rules.ts";
import { coreLink, type ReadmeContext, repositoryUrl } from "./context.ts";
import { createStatement } from "./create.ts";
import { filledRemarks } from "./filled.ts";
import { operationCall, pathCall } from "./input.ts";
import { code, listed, oneLine } from "./prose.ts";

const KEY = `// Keep it with what you send: a later call with the same key counts as the same call.
const key = crypto.randomUUID();
`;

/** A call both ways, and what is to be known of it. */
export function callSection(context: ReadmeContext): string {
  const { client, create, isInvite, main, target } = context;
  const { packageName } = target;
  const byOperation = "  const result = await ";
  const byPath = "const { data, error } = await ";
  const does = oneLine(main.node.description, 400);
  return `## ${isInvite ? "Invite" : "Call"}

${does ? `${does}\n\n` : ""}By operation: resolves with the answer's body, or throws a typed error.

\`\`\`ts
${importOf([create, "InvitekitError", "isApiError"], packageName)}

${createStatement(context)}
${isKeyed(main) ? KEY : ""}try {
${byOperation}${operationCall(context, byOperation)};
  console.log(result);
} catch (error) {
  if (!(error instanceof InvitekitError)) throw error;
  // What became of the request: not-sent, rejected, applied or unknown.
  console.error(error.delivery, error.message);
  if (isApiError(error, ${client}.${main.id})) console.error(error.status, error.body);
}
\`\`\`

By path, with openapi-fetch's own types: resolves with the body as \`data\`, or with an ApiError as \`error\`, and throws the other errors.

\`\`\`ts
import { ${create} } from "${packageName}";

${createStatement(context)}
${byPath}${pathCall(context, byPath)};
console.log(data ?? error);
\`\`\`

${remarks(context).join("\n")}`;
}

/** Broken where Biome and Prettier would break it. */
function importOf(names: readonly string[], packageName: string): string {
  const line = `import { ${names.join(", ")} } from "${packageName}";`;
  return line.length <= 100
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${packageName}";`;
}

function remarks(context: ReadmeContext): string[] {
  const { core, isInvite, description } = context;
  const { operations } = description;
  const readmePage = repositoryUrl(core);
  const reconcile = readmePage ? `[\`reconcile\`](${readmePage}#when-a-call-fails)` : "`reconcile`";
  const told = [
    isInvite
      ? `- After \`unknown\` the person may have been invited or not: look the user up before you call again, or let ${reconcile} do so.`
      : `- After \`unknown\` the request may have been carried out or not: look before you call again, or let ${reconcile} do so.`,
    keyRemark(context),
    notifyRemark(operations),
    ...filledRemarks(context),
    "- Bodies are typed, but not checked at run time.",
  ];
  return told.filter((line) => line !== undefined);
}

function keyRemark({ core, description }: ReadmeContext): string | undefined {
  const keyed = description.operations.filter(({ idempotencyKey }) => idempotencyKey);
  const [first] = keyed;
  if (first?.idempotencyKey === undefined) {
    return undefined;
  }
  const all = keyed.length === description.operations.length;
  const which = all ? "each operation" : listed(ids(keyed), "operations");
  const told = oneLine(first.idempotencyKey.description, 220);
  const rules = coreLink(core, "idempotency key", "idempotency-keys");
  return `- The \`idempotencyKey\` of ${which} is the vendor's ${rules}, sent as ${code(first.idempotencyKey.name)}. Each POST and PATCH gets a new UUID unless you pass a key, so that its repeats count as one.${told ? ` From the document: ${told}` : ""}`;
}

function notifyRemark(operations: readonly DescribedOperation[]): string | undefined {
  const notifying = operations.filter(({ node }) => node["x-notifies-person"]);
  if (notifying.length === 0) {
    return undefined;
  }
  return `- Each successful call of ${listed(ids(notifying), "operations")} sends the person another message.`;
}

function ids(operations: readonly DescribedOperation[]): string[] {
  return operations.map(({ id }) => id);
}
