import type { ApiBody } from "../describe/bodies.ts";
import type { DescribedOperation, Description } from "../describe/describe.ts";
import {
  type OpenApiDocument,
  type Parameter,
  type Referenced,
  resolve,
  type Schema,
} from "../document/openapi.ts";
import { encoderOf } from "../simplify/narrow-media-types.ts";
import type { ApiParameter } from "../simplify/parameters.ts";
import { commonDescription, defined, type OperationData, without } from "./common-description.ts";
import { idempotencyCall } from "./idempotency-call.ts";
import { Expression, flatLiteral } from "./literal.ts";

type Members = Record<string, unknown>;

/** The run-time description of core's `VendorDescription`, as plain data. */
export function vendorDescription(
  { document, operations, security, servers, requestId, errorWords, rateLimit }: Description,
  vendor: string,
  userAgent: string,
): Members {
  const described = operations.map((operation) => operationData(operation, document));
  const common = commonDescription(described);
  return {
    vendor,
    userAgent,
    servers: Object.fromEntries(servers.map((server) => [server.name, server.url])),
    schemes: Object.fromEntries(
      [...security.schemes].map(([scheme, { header, prefix }]) => [
        scheme,
        defined({ header, prefix }),
      ]),
    ),
    ...defined({
      requestIdHeader: requestId,
      words: wordsCall(errorWords),
      rateLimit:
        rateLimit &&
        new Expression(`rateLimit(${rateLimit.map((name) => JSON.stringify(name)).join(", ")})`),
      common: Object.keys(common).length > 0 ? common : undefined,
    }),
    operations: Object.fromEntries(
      operations.map(({ id }, index) => [id, without(common, described[index] as OperationData)]),
    ),
  };
}

function operationData(operation: DescribedOperation, document: OpenApiDocument): OperationData {
  const { method, path, security, parameters, body, success, node } = operation;
  const { idempotencyKey, idempotency, delivery } = operation;
  const described = parameters
    .map((parameter) => [parameter.key, parameterDescription(parameter, document)] as const)
    // The route names plain path parameters already.
    .filter(([, members]) => !(members.in === "path" && Object.keys(members).length === 1));
  return {
    route: `${method.toUpperCase()} ${path}`,
    ...defined({
      security,
      body: body && bodyDescription(body),
      success: success.statuses,
      begins: success.begins,
      notifies: node["x-notifies-person"] || undefined,
      idempotency: idempotency && idempotencyCall(idempotency),
      delivery,
    }),
    parameters: {
      ...Object.fromEntries(described),
      ...(idempotencyKey && { idempotencyKey: { in: "header", name: idempotencyKey.name } }),
    },
  };
}

function bodyDescription({ mediaType, required }: ApiBody): Members {
  const encoder = encoderOf(mediaType);
  return defined({
    // The platform names the type of what carries its own: a FormData's boundary, a Blob's type.
    type: /^multipart\/|\*/.test(mediaType) ? undefined : mediaType,
    required: required || undefined,
    encode: encoder && new Expression(encoder),
  });
}

function parameterDescription(
  { key, node, required, value }: ApiParameter,
  document: OpenApiDocument,
): Members {
  return defined({
    in: node.in === "query" ? undefined : node.in,
    name: key === node.name ? undefined : node.name,
    value,
    // A call without its path can't be sent at all, and an empty text is a value where it is allowed.
    required: (required && node.in !== "path" && !node.allowEmptyValue) || undefined,
    serialize: serializer(node, document),
  });
}

/** The call of core's function that finds what errors have for people. */
function wordsCall(paths: readonly (readonly string[])[]): Expression | undefined {
  const list = paths.map((path) => flatLiteral(path)).join(", ");
  return list === "" ? undefined : new Expression(`vendorWords(${list})`);
}

/** The function of core that writes a parameter which can be other than a single plain value. */
function serializer(node: Parameter, document: OpenApiDocument): Expression | undefined {
  if (node["x-raw-query"]) {
    return new Expression("rawQuery");
  }
  const style = node.style ?? (node.in === "query" ? "form" : "simple");
  const explode = node.explode ?? style === "form";
  const isPlain = (style === "form" || style === "simple") && !isStructured(node.schema, document);
  return isPlain ? undefined : new Expression(`serializer(${JSON.stringify(style)}, ${explode})`);
}

function isStructured(node: Referenced<Schema> | undefined, document: OpenApiDocument): boolean {
  const { type, allOf, anyOf, oneOf, ...schema } = resolve<Schema>(document, node ?? {});
  const types = [type].flat();
  return (
    types.some((each) => each === "array" || each === "object") ||
    ["items", "properties", "additionalProperties"].some((key) => key in schema) ||
    [allOf, anyOf, oneOf].flat().some((each) => each !== undefined && isStructured(each, document))
  );
}
