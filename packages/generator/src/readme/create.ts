import { Expression, literal } from "../emit/literal.ts";
import { coreLink, type ReadmeContext } from "./context.ts";
import { code } from "./prose.ts";

/** Alternatives of the credentials that have a sample each, beside the first. */
const MOST_OTHERS = 5;

/** How a client is created, with each alternative of its credentials, and for another server. */
export function createSection(context: ReadmeContext): string {
  const { core, create, target } = context;
  return `## Create a client

\`\`\`ts
import { ${create} } from "${target.packageName}";

${createStatement(context)}
${otherStatements(context).join("")}\`\`\`

${coreLink(core, "The other options", "options")} are the same for every client: timeouts and size limits, how much is sent (\`limit\`), headers, \`retry\`, \`onRequest\`, \`onAttempt\`, your own \`fetch\`.`;
}

/** The statement that each sample begins with. */
export function createStatement(context: ReadmeContext): string {
  const [schemes = []] = context.description.security.alternatives;
  return statement(context, context.client, options(context, schemes));
}

function otherStatements(context: ReadmeContext): string[] {
  const { security, servers } = context.description;
  const [first = [], ...others] = security.alternatives;
  const [, server] = servers;
  // The section on credentials names the alternatives.
  const told = others.slice(0, MOST_OTHERS).map((schemes, index) => {
    const names = schemes.map(code).join(" and ");
    const comment = `With ${names} instead, fetched by a function:`;
    return { comment, given: options(context, schemes, true), name: numbered("other", index) };
  });
  if (server !== undefined) {
    const given = { ...options(context, first), server: server.name };
    told.push({ comment: "On a server other than the default:", given, name: "elsewhere" });
  }
  return told.map(
    ({ comment, given, name }) => `\n// ${comment}\n${statement(context, name, given)}\n`,
  );
}

function options(
  { description }: ReadmeContext,
  schemes: readonly string[],
  areFetched = false,
): Record<string, unknown> {
  const entries = schemes.map((name) => {
    const placeholder = `<${name}>`;
    const fetched = new Expression(`async () => ${JSON.stringify(placeholder)}`);
    return [name, areFetched ? fetched : placeholder];
  });
  return {
    ...(schemes.length > 0 && { auth: Object.fromEntries(entries) }),
    ...(description.servers.length === 0 && { baseUrl: "https://api.example.com" }),
  };
}

function statement(
  { create }: ReadmeContext,
  name: string,
  given: Readonly<Record<string, unknown>>,
): string {
  const start = `const ${name} = ${create}(`;
  const text = Object.keys(given).length > 0 ? literal(given, "", start.length + 1) : "";
  return `${start}${text});`;
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}
