import {
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type RequestBody,
  type Response,
  resolve,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import type { Problem } from "../document/problems.ts";
import type { LocatedOperation } from "./operation-ids.ts";

const FORM = "application/x-www-form-urlencoded";

/**
 * Leaves each request body the one media type that clients send, and types what is neither JSON nor a
 * form by what fetch takes and gives, on both surfaces alike.
 */
export function narrowMediaTypes(
  document: OpenApiDocument,
  operations: readonly LocatedOperation[],
  places: Places,
): Problem[] {
  const warnings: Problem[] = [];
  for (const { node, method, path } of operations) {
    const operation = `${method.toUpperCase()} ${path}`;
    const { content = {} } = node.requestBody
      ? resolve<RequestBody>(document, node.requestBody)
      : {};
    const types = Object.keys(content);
    const sent = types.find(isJson) ?? types[0];
    if (types.length > 1) {
      const message = `Clients of ${operation} send this body only as ${sent}.`;
      warnings.push({ ...places.of(content), message });
    }
    for (const type of types.filter((each) => each !== sent)) {
      delete content[type];
    }
    if (sent !== undefined && !isJson(sent) && sent !== FORM) {
      setType(content[sent], bodyType(sent));
    }
    node.responses = withoutImpossibleBodies(document, method, places, node.responses);
    for (const response of Object.values(node.responses)) {
      const { content: answers = {} } = resolve<Response>(document, response);
      for (const type of Object.keys(answers).filter((each) => !isJson(each) && !isAny(each))) {
        setType(answers[type], "string");
        if (!isText(type)) {
          const message = `Clients of ${operation} can't read ${type}: only JSON and text.`;
          warnings.push({ ...places.of(answers, type), message });
        }
      }
    }
  }
  return warnings;
}

/** RFC 9110: answers to HEAD, 204 and 205 never have a body, whatever a document says. */
function withoutImpossibleBodies(
  document: OpenApiDocument,
  method: string,
  places: Places,
  responses: Operation["responses"] = {},
): NonNullable<Operation["responses"]> {
  const entries = Object.entries(responses).map(([status, response]) => {
    if (method !== "head" && status !== "204" && status !== "205") {
      return [status, response] as const;
    }
    const bodiless = places.copy(resolve<Response>(document, response));
    delete bodiless.content;
    return [status, bodiless] as const;
  });
  return Object.fromEntries(entries);
}

/** How a body of this media type is written, by a function of core; undefined for JSON. */
export function encoderOf(mediaType: string): string | undefined {
  if (isJson(mediaType)) {
    return undefined;
  }
  return mediaType === FORM ? "encodeForm" : "encodeNothing";
}

function bodyType(mediaType: string): string {
  if (mediaType.startsWith("multipart/")) {
    return "FormData";
  }
  // `BodyInit`, by a name that programs without the DOM's types have as well.
  return isText(mediaType) ? "string" : 'NonNullable<RequestInit["body"]>';
}

function setType(mediaType: MediaType | undefined, name: string): void {
  if (mediaType !== undefined) {
    mediaType.schema = { type: "string", "x-typescript-type": name };
  }
}

/** `application/json` and its relatives. */
export function isJson(mediaType: string): boolean {
  return /[/+]json\s*(;|$)/i.test(mediaType);
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](xml|yaml|javascript)\s*(;|$)/i.test(mediaType) || mediaType === FORM;
}

function isAny(mediaType: string): boolean {
  return mediaType.includes("*");
}
