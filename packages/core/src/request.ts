import type { OperationDescription, ParameterDescription } from "./description.js";
import { ConfigError, type ErrorContext } from "./errors.js";
import { checkHeaderValue } from "./headers.js";
import type { Input } from "./input.js";
import { isJson } from "./media-type.js";
import { serialize } from "./openapi-fetch.js";
import type { SendInit } from "./send.js";

/** The URL of a call. A value that would change which resource it names is a ConfigError. */
export function buildUrl(
  baseUrl: URL,
  operation: OperationDescription,
  input: Input,
  context: Partial<ErrorContext>,
): URL {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, wireName: string) => {
    const [key, parameter] = findPathParameter(operation, wireName);
    return serializePathValue(key, input.values[key] ?? parameter.value, parameter, context);
  });
  const query: string[] = [];
  for (const [key, parameter] of parametersIn(operation, "query")) {
    const value = valueOf(key, parameter, input, context);
    if (value !== undefined) {
      query.push(serializeQueryValue(key, value, parameter, context));
    }
  }
  const base = baseUrl.href.replace(/\/$/, "");
  const url = new URL(base + path + (query.length > 0 ? `?${query.join("&")}` : ""));
  // `new URL` resolves dot segments. Each value was checked; this holds for what they make together.
  if (depth(url.pathname) !== depth(new URL(base).pathname.replace(/\/$/, "") + operation.path)) {
    throw new ConfigError("path", "would lead to another resource", context);
  }
  return url;
}

/** The headers that the operation's parameters and body ask for. */
export function buildHeaders(
  operation: OperationDescription,
  input: Input,
  context: Partial<ErrorContext>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [key, parameter] of parametersIn(operation, "header")) {
    const value = valueOf(key, parameter, input, context);
    if (value !== undefined) {
      headers[(parameter.name ?? key).toLowerCase()] = checkHeaderValue(key, value, context);
    }
  }
  return headers;
}

/** The body as text, or as it is where the media type is no text; undefined where there is none. */
export function buildBody(
  operation: OperationDescription,
  { body }: Input,
  context: Partial<ErrorContext>,
): SendInit["body"] {
  if (operation.body === undefined) {
    if (body !== undefined) {
      throw new ConfigError("body", "is not known here: this operation takes none", context);
    }
    return undefined;
  }
  if (body === undefined) {
    if (operation.body.required) {
      throw new ConfigError("body", "is missing", context);
    }
    return undefined;
  }
  if (isJson(operation.body.type)) {
    try {
      return JSON.stringify(body);
    } catch {
      // The platform's message may quote the body.
      throw new ConfigError("body", "can't be written as JSON (a cycle or a bigint)", context);
    }
  }
  return operation.body.type === "application/x-www-form-urlencoded"
    ? new URLSearchParams(body as Record<string, string>).toString()
    : (body as BodyInit);
}

function parametersIn(
  operation: OperationDescription,
  location: ParameterDescription["in"],
): [string, ParameterDescription][] {
  return Object.entries(operation.parameters ?? {}).filter(([, each]) => each.in === location);
}

function findPathParameter(
  operation: OperationDescription,
  wireName: string,
): [string, ParameterDescription] {
  const found = parametersIn(operation, "path").find(([key, { name = key }]) => name === wireName);
  return found ?? [wireName, { in: "path" }];
}

function valueOf(
  key: string,
  parameter: ParameterDescription,
  input: Input,
  context: Partial<ErrorContext>,
): unknown {
  const value = input.values[key] ?? parameter.value;
  if (value === undefined && parameter.required) {
    throw new ConfigError(key, "is missing", context);
  }
  return value;
}

function serializePathValue(
  key: string,
  value: unknown,
  parameter: ParameterDescription,
  context: Partial<ErrorContext>,
): string {
  const usable = /^(string|number|bigint|boolean)$/.test(typeof value) || Array.isArray(value);
  const style = parameter.style ?? "simple";
  const text = usable
    ? encode(key, context, () => serialize(key, value, { style, explode: parameter.explode ?? false }))
    : "";
  // An empty or dot segment names another resource. The encoded dots count too: some servers decode twice.
  if (text === "" || /^(\.|%2e|%252e){1,2}$/i.test(text)) {
    throw new ConfigError(key, "is missing, empty, an object or made of dots", context);
  }
  return text;
}

function serializeQueryValue(
  key: string,
  value: unknown,
  parameter: ParameterDescription,
  context: Partial<ErrorContext>,
): string {
  return encode(key, context, () => {
    if (parameter.raw) {
      encodeURI(String(value)); // throws on a lone surrogate
      // What would end the query or be dropped from it.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what `new URL` drops
      return String(value).replace(/[#\x00-\x20]/g, encodeURIComponent);
    }
    const style = parameter.style ?? "form";
    const explode = parameter.explode ?? style === "form";
    return serialize(parameter.name ?? key, value, { style, explode });
  });
}

/** A lone surrogate has no UTF-8 form, and `encodeURIComponent` throws on it. */
function encode(key: string, context: Partial<ErrorContext>, write: () => string): string {
  try {
    return write();
  } catch {
    throw new ConfigError(key, "has a character that no URL can carry", context);
  }
}

function depth(path: string): number {
  return path.split("/").length;
}
