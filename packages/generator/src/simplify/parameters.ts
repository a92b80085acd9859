import { type OpenApiDocument, type Parameter, resolve, type Schema } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import { CALL_OPTIONS } from "./call-options.ts";
import { requireValue } from "./sendable-values.ts";

type Value = string | number | boolean;

/** A parameter of an operation, as callers see it. */
export interface ApiParameter {
  /** The name that callers use. */
  readonly key: string;
  readonly node: Parameter;
  /** A call without it is refused. */
  readonly required: boolean;
  /** A call without it doesn't compile: a required header may be set once on the client instead. */
  readonly isInput: boolean;
  /** Sent when the caller gives none. */
  readonly value?: Value;
}

/** The parameters by the names that callers use. */
export function nameParameters(
  nodes: readonly Parameter[],
  document: OpenApiDocument,
  places: Places,
): { parameters: ApiParameter[]; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const parameters = nodes.map((node): ApiParameter => {
    const namesakes = nodes.filter(({ name }) => name === node.name);
    // The path names its parameters itself, so those can't give way.
    const isTwice = node.in !== "path" && namesakes.length > 1;
    const isFree = !CALL_OPTIONS.has(node.name) && !isTwice;
    const key = isFree ? node.name : `${node.in}.${node.name}`;
    if (!isFree) {
      const why = isTwice
        ? "is the name of two parameters"
        : "is reserved for the call's own options";
      const message = `\`${node.name}\` ${why}: this ${node.in} parameter becomes \`${key}\`.`;
      warnings.push({ ...places.of(node, "name"), message });
    }
    if (node.content !== undefined) {
      const message = `Parameters with \`content\` aren't serialized: pass \`${key}\` as text.`;
      warnings.push({ ...places.of(node, "content"), message });
      delete node.content;
      node.schema = { type: "string" };
    }
    const value = filledValue(node, document);
    const required = isRequired(node) && value === undefined;
    if (required) {
      requireValue(node, document, places);
    }
    if (node.allowReserved) {
      const message = `\`allowReserved\` isn't supported: \`${key}\` is percent-encoded.`;
      warnings.push({ ...places.of(node, "allowReserved"), message });
    }
    const isInput = required && node.in !== "header";
    return { key, node, required, isInput, ...(value !== undefined && { value }) };
  });
  return { parameters, warnings };
}

/** What a required parameter has when the caller gives nothing: its only value, or its default. */
function filledValue(parameter: Parameter, document: OpenApiDocument): Value | undefined {
  if (!isRequired(parameter) || parameter.schema === undefined) {
    return undefined;
  }
  const schema: Schema = resolve(document, parameter.schema);
  const only = schema.enum?.length === 1 ? schema.enum[0] : schema.const;
  const value = only ?? schema.default;
  const isValue = ["string", "number", "boolean"].includes(typeof value);
  return isValue ? (value as Value) : undefined;
}

function isRequired(parameter: Parameter): boolean {
  return parameter.required === true || parameter.in === "path";
}
