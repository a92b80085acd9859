import type { MediaType, OpenApiDocument, RequestBody, Response } from "../document/openapi.ts";
import { isReference, resolve } from "../document/openapi.ts";
import { isJson } from "../simplify/narrow-media-types.ts";
import type { ApiOperation } from "../simplify/normalise.ts";
import { quoted } from "../text/control-characters.ts";
import { BEGINNINGS, type JsonType, jsonTypes } from "./json-types.ts";

export interface ApiBody {
  readonly mediaType: string;
  readonly required: boolean;
  /** TypeScript, in terms of the generated `components` and `operations`. */
  readonly type: string;
  readonly doc: string | undefined;
}

/** The request body, in the one media type that clients send. */
export function readBody(
  { id, node }: ApiOperation,
  document: OpenApiDocument,
): ApiBody | undefined {
  if (node.requestBody === undefined) {
    return undefined;
  }
  const {
    content,
    required = false,
    description,
  } = resolve<RequestBody>(document, node.requestBody);
  const [mediaType] = Object.keys(content);
  if (mediaType === undefined) {
    return undefined;
  }
  const body = `operations[${quoted(id)}]["requestBody"]`;
  const whole = required ? body : `NonNullable<${body}>`;
  const type = componentType(content[mediaType]) ?? `${whole}["content"][${quoted(mediaType)}]`;
  return { mediaType, required, type, doc: description };
}

export interface ApiSuccess {
  /** By status, what its body is: `json`, another media type, `*` for any; "" for none. */
  readonly statuses: Readonly<Record<string, string>>;
  /** What those that are JSON begin with; "" if that may be anything, undefined if there are none. */
  readonly begins: string | undefined;
  /** What the operation resolves with, as TypeScript. */
  readonly type: string;
}

/** What a successful call answers with. */
export function readSuccess(operation: ApiOperation, document: OpenApiDocument): ApiSuccess {
  const responses = operation.node.responses ?? {};
  const declared = Object.keys(responses).filter((status) => /^2(\d\d|XX)$/i.test(status));
  // What `default` describes is an error wherever a success is described by itself.
  const statuses = declared.length === 0 && "default" in responses ? ["default"] : declared;
  const types = new Set<string>();
  const json: (readonly JsonType[] | undefined)[] = [];
  const entries = statuses.map((status): [string, string] => {
    const { content = {} } = resolve<Response>(document, responses[status] ?? {});
    const mediaTypes = Object.keys(content);
    for (const mediaType of mediaTypes) {
      const path = [operation.id, "responses", statusKey(status), "content", mediaType];
      const index = path.map((key) => `[${typeof key === "number" ? key : quoted(key)}]`).join("");
      if (isJson(mediaType) || mediaType.includes("*")) {
        json.push(jsonTypes(content[mediaType]?.schema, document));
      }
      types.add(componentType(content[mediaType]) ?? `operations${index}`);
    }
    if (mediaTypes.length === 0) {
      types.add("undefined");
    }
    return [status, [...new Set(mediaTypes.map(essence))].join(",")];
  });
  const begins = json.length === 0 ? undefined : beginnings(json);
  return {
    statuses: Object.fromEntries(entries),
    begins,
    type: [...types].join(" | ") || "unknown",
  };
}

function essence(mediaType: string): string {
  if (isJson(mediaType)) {
    return "json";
  }
  const [type = ""] = mediaType.toLowerCase().split(";");
  return type.includes("*") ? "*" : type.trim();
}

function beginnings(types: readonly (readonly JsonType[] | undefined)[]): string {
  const known = types.includes(undefined) ? [] : types.flatMap((each) => each ?? []);
  return [...new Set(known)].map((type) => BEGINNINGS[type]).join("");
}

/** Statuses are numbers in the generated types, unless they are ranges. */
function statusKey(status: string): string | number {
  return /^\d+$/.test(status) ? Number(status) : status;
}

function componentType(mediaType: MediaType | undefined): string | undefined {
  const schema = mediaType?.schema;
  const name = isReference(schema) ? /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref) : null;
  const plain = name?.[1];
  return plain === undefined || /[~%]/.test(plain)
    ? undefined
    : `components["schemas"][${quoted(plain)}]`;
}
