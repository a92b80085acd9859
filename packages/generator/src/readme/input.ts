import type { DescribedOperation } from "../describe/describe.ts";
import { isKeyed } from "../describe/repeat-rules.ts";
import { isObject, type OpenApiDocument, type RequestBody, resolve } from "../document/openapi.ts";
import { sampleValue } from "../document/sample-value.ts";
import { Expression, flatLiteral, literal } from "../emit/literal.ts";
import { isJson } from "../simplify/narrow-media-types.ts";
import type { ApiParameter } from "../simplify/parameters.ts";
import { quoted } from "../text/control-characters.ts";
import type { ReadmeContext } from "./context.ts";

/** The longest example that a sample shows whole. */
const LONGEST = 1500;

/** A call by operation, as it stands after this text. */
export function operationCall(
  { client, main: operation, description: { document } }: ReadmeContext,
  before: string,
): string {
  const start = `${client}.${operation.id}(`;
  const input = {
    ...sampleInput(operation, document),
    ...(isKeyed(operation) && { idempotencyKey: new Expression("key") }),
  };
  const width = before.length + start.length;
  return `${start}${Object.keys(input).length > 0 ? literal(input, "  ", width) : ""})`;
}

/** What a call by operation is given: what must be, and the example of its body. */
export function sampleInput(
  operation: DescribedOperation,
  document: OpenApiDocument,
): Record<string, unknown> {
  const parameters = requiredParameters(operation).map((parameter) => [
    parameter.key,
    parameterSample(operation, parameter, document),
  ]);
  return { ...Object.fromEntries(parameters), ...bodySample(operation, document) };
}

/** A call by path, as it stands after this text. */
export function pathCall(
  { client, main: operation, description: { document } }: ReadmeContext,
  before: string,
): string {
  const start = `${client}.${operation.method.toUpperCase()}(${quoted(operation.path)}`;
  const params: Record<string, Record<string, unknown>> = {};
  for (const parameter of requiredParameters(operation)) {
    const { node } = parameter;
    params[node.in] = {
      ...params[node.in],
      [node.name]: parameterSample(operation, parameter, document),
    };
  }
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...bodySample(operation, document),
  };
  const width = before.length + start.length + 2;
  return `${start}${Object.keys(init).length > 0 ? `, ${literal(init, "", width)}` : ""})`;
}

function requiredParameters({ parameters }: DescribedOperation): ApiParameter[] {
  return parameters.filter(({ required }) => required);
}

function parameterSample(
  { examples }: DescribedOperation,
  { key, node }: ApiParameter,
  document: OpenApiDocument,
): unknown {
  const example = examples.parameters.get(key);
  const isEmpty = example === "" ? !node.allowEmptyValue : Object(example).length === 0;
  return isEmpty || example === null || example === undefined
    ? sampleValue(document, node.schema, node.name)
    : example;
}

function bodySample(operation: DescribedOperation, document: OpenApiDocument) {
  const { node, body, examples } = operation;
  if (body === undefined || node.requestBody === undefined) {
    return {};
  }
  const { mediaType, required } = body;
  // What the platform takes for a body that is neither JSON nor a form.
  if (mediaType.startsWith("multipart/")) {
    return { body: new Expression("new FormData()") };
  }
  const isUsable = isObject(examples.body) || (Array.isArray(examples.body) && isJson(mediaType));
  if (isUsable && flatLiteral(examples.body).length <= LONGEST) {
    return { body: examples.body };
  }
  const { content } = resolve<RequestBody>(document, node.requestBody);
  return required ? { body: sampleValue(document, content[mediaType]?.schema, "body") } : {};
}
