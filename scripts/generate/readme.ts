import type { DescribedOperation, Description } from "./describe.ts";
import { literal } from "./literal.ts";
import { type OpenApiDocument, type RequestBody, resolve } from "./openapi.ts";
import { sampleValue } from "./sample-value.ts";
import type { CorePackage, Target } from "./target.ts";

/** A first README: how to install the package, make a call both ways and handle its errors. */
export function readme(
  { packageName }: Target,
  { document, operations, security, servers }: Description,
  core: CorePackage,
  prefix: string,
): string {
  const operation =
    operations.find(({ id }) => id.startsWith("invite")) ??
    operations.find(({ method, node }) => method === "post" && !node.deprecated) ??
    (operations[0] as DescribedOperation);
  const client = prefix.charAt(0).toLowerCase() + prefix.slice(1);
  const create = `create${prefix}Client`;
  const schemes = security.alternatives[0] ?? [];
  const auth = Object.fromEntries(schemes.map((name) => [name, `<${name}>`]));
  const options = {
    ...(schemes.length > 0 && { auth }),
    ...(servers.length === 0 && { baseUrl: "https://api.example.com" }),
  };
  const optionsText = Object.keys(options).length > 0 ? literal(options) : "";
  const createText = `const ${client} = ${create}(${optionsText});`;
  return `# ${packageName}

A typed fetch client for ${document.info.title}.

## Install

\`\`\`sh
npm install ${packageName}
\`\`\`

ES modules alone, for Node >= 20.19 and whatever else has \`fetch\`. TypeScript needs \`moduleResolution\` \`nodenext\` or \`bundler\`.

## Use

An operation resolves with the answer's body, and throws a typed error:

\`\`\`ts
import { ${create}, InvitekitError, isApiError, type operations } from "${packageName}";

${createText}
try {
  const result = await ${client}.${operation.id}(${inputSample(operation, document)});
  console.log(result);
} catch (error) {
  if (isApiError<operations["${operation.id}"]>(error)) {
    console.error(error.status, error.body);
  }
  if (error instanceof InvitekitError) {
    // not-sent, rejected, applied or unknown: what became of the request.
    console.error(error.delivery, error.message);
  }
}
\`\`\`

The same by path, with openapi-fetch's own types: resolves with the body as \`data\`, or with an ApiError as \`error\`.

\`\`\`ts
import { ${create} } from "${packageName}";

${createText}
const { data, error } = await ${client}.${operation.method.toUpperCase()}(${pathSample(operation, document)});
console.log(data ?? error);
\`\`\`

Bodies are typed by the vendor's documentation and not checked while the program runs.
${serverSection(servers)}
## Options and errors

They are the same for every client: see [${core.name}](https://www.npmjs.com/package/${core.name}).
`;
}

/** Which server is used, where there is a choice. */
function serverSection(servers: Description["servers"]): string {
  if (servers.length < 2) {
    return "";
  }
  const rows = servers.map(({ name, url }, index) => {
    return `- \`${name}\`${index === 0 ? " (the default)" : ""}: ${url}`;
  });
  return `\n## Servers\n\nThe option \`server\` takes a name, \`baseUrl\` any other server.\n\n${rows.join("\n")}\n`;
}

function inputSample(operation: DescribedOperation, document: OpenApiDocument): string {
  const parameters = requiredParameters(operation).map(({ key, node }) => [
    key,
    sampleValue(document, node.schema, node.name),
  ]);
  const input = { ...Object.fromEntries(parameters), ...bodySample(operation, document) };
  return Object.keys(input).length > 0 ? literal(input, "  ", 60) : "";
}

function pathSample(operation: DescribedOperation, document: OpenApiDocument): string {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { node } of requiredParameters(operation)) {
    params[node.in] = {
      ...params[node.in],
      [node.name]: sampleValue(document, node.schema, node.name),
    };
  }
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...bodySample(operation, document),
  };
  const rest = Object.keys(init).length > 0 ? `, ${literal(init, "", 80)}` : "";
  return `${JSON.stringify(operation.path)}${rest}`;
}

function requiredParameters({ parameters }: DescribedOperation) {
  return parameters.filter(({ required }) => required);
}

function bodySample({ node, body }: DescribedOperation, document: OpenApiDocument) {
  if (body === undefined || !body.required || node.requestBody === undefined) {
    return {};
  }
  const { content } = resolve<RequestBody>(document, node.requestBody);
  return { body: sampleValue(document, content[body.mediaType]?.schema, "body") };
}
