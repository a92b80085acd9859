import {
  type OpenApiDocument,
  type Parameter,
  resolve,
  type Schema,
  sampleValue,
} from "@invitekit/generator/document";
import { exampleOf } from "./example.ts";
import type { SourceOperation } from "./source-document.ts";

// Headers that OpenAPI says a parameter can't be, and those that fetch keeps.
const NOT_SENT = /^(accept|content-type|authorization|host|connection|content-length)$/i;

interface ParameterValue {
  readonly node: Parameter;
  readonly value: string | number | boolean | readonly (string | number | boolean)[];
}

/**
 * What an operation takes besides its body, with values: texts, numbers and booleans, and lists of them
 * in the query, written as OpenAPI's default is. Undefined if it requires more than that.
 */
export function simpleParameters(
  document: OpenApiDocument,
  { item, node }: SourceOperation,
): ParameterValue[] | undefined {
  const given = [...(item.parameters ?? []), ...(node.parameters ?? [])];
  const all = given.map((each) => resolve<Parameter>(document, each));
  const nodes = [...new Map(all.map((each) => [`${each.in} ${each.name}`, each])).values()];
  const values: ParameterValue[] = [];
  for (const each of nodes) {
    const value = simpleValue(document, each);
    const isClear = nodes.filter(({ name }) => name === each.name).length === 1;
    if (value !== undefined && isClear && !isTaken(document, each)) {
      values.push({ node: each, value });
    } else if (each.in === "path" || (each.required && each.in !== "cookie")) {
      return undefined;
    }
  }
  return values;
}

function simpleValue(
  document: OpenApiDocument,
  parameter: Parameter,
): ParameterValue["value"] | undefined {
  const { in: place, schema, content, style, explode } = parameter;
  if (place === "cookie" || content !== undefined || schema === undefined) {
    return undefined;
  }
  const value = exampleOf(document, parameter) ?? sampleValue(document, schema, parameter.name);
  if (isScalar(value)) {
    const isDefault = style === undefined || style === "simple" || style === "form";
    return isDefault && isOneLine(value) ? value : undefined;
  }
  const isForm = place === "query" && (style ?? "form") === "form" && explode !== false;
  const { type }: Schema = resolve(document, schema);
  const isList = isForm && type === "array" && Array.isArray(value) && value.length > 0;
  return isList && value.every(isScalar) ? value : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value) && value !== "";
}

/** What any place of a request can have. */
function isOneLine(value: string | number | boolean): boolean {
  return /^[\x20-\x7e]+$/.test(String(value)) && String(value).trim() === String(value);
}

function isTaken(document: OpenApiDocument, { in: place, name }: Parameter): boolean {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const isCredential = schemes.some((each) => {
    const scheme = resolve<{ type: string; name?: string }>(document, each);
    return scheme.type === "apiKey" && scheme.name?.toLowerCase() === name.toLowerCase();
  });
  return isCredential || (place === "header" && NOT_SENT.test(name));
}
