import type { DescribedOperation, Description } from "./describe.ts";
import { literal } from "./literal.ts";
import { type OpenApiDocument, type RequestBody, resolve } from "./openapi.ts";
import { sampleValue } from "./sample-value.ts";
import type { Target } from "./target.ts";

/** A first README: how to install the package, make a call both ways and handle its errors. */
export function readme(
  { packageName }: Target,
  { document, operations, security, servers }: Description,
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
  return `# ${packageName}

A typed fetch client for ${document.info.title}.

## Install

\`\`\`sh
npm install ${packageName}
\`\`\`

## Use

\`\`\`ts
import { ${create}, isApiError, type operations } from "${packageName}";

const ${client} = ${create}(${optionsText});

// By operation: resolves with the body, rejects with a typed error.
try {
  const result = await ${client}.${operation.id}(${inputSample(operation, document)});
  console.log(result);
} catch (error) {
  if (isApiError<operations["${operation.id}"]>(error)) {
    console.error(error.status, error.delivery, error.body);
  } else {
    throw error;
  }
}

// By path: resolves with the body as \`data\`, or with an \`error\`.
const { data, error } = await ${client}.${operation.method.toUpperCase()}(${pathSample(operation, document)});
console.log(data ?? error);
\`\`\`
`;
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
