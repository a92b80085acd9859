import { expect } from "vitest";
import type { Answer } from "./answers.js";
import { credential } from "./credentials.js";
import type { Document, Operation, Parameter } from "./document.js";
import { filledIn, type Sample } from "./samples.js";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The headers and the rest of a request, as `fetch` is given them. */
export interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What the document says must be sent for a sample. The URL is the part below the base URL. */
export function expectedRequest(
  document: Document,
  operation: Operation,
  sample: Sample,
  { prefer }: Answer,
  schemes: readonly string[],
): Sent {
  const { method, path, parameters, security } = operation;
  const headers: Record<string, string> = { prefer, "user-agent": expect.any(String) };
  const query: string[] = [];
  let url = path;
  for (const parameter of parameters) {
    const given = sample.parameters.find((each) => each.parameter === parameter);
    const value = given?.value ?? (parameter.required ? filledIn(parameter.schema) : undefined);
    if (value === undefined) continue;
    if (parameter.in === "path") {
      url = url.replace(`{${parameter.name}}`, encodeURIComponent(String(value)));
    } else if (parameter.in === "header") {
      headers[parameter.name.toLowerCase()] = String(value);
    } else {
      query.push(...queryPieces(parameter, value));
    }
  }
  const key = expectedKey(operation, sample);
  for (const { name } of parameters.filter((each) => key && each["x-idempotency-key"])) {
    headers[name.toLowerCase()] = key as string;
  }
  const used = security.find((each) => each.every((name) => schemes.includes(name))) ?? [];
  for (const name of used) {
    const scheme = document.components.securitySchemes[name];
    if (scheme?.type === "http") headers.authorization = `Bearer ${credential(name)}`;
    else headers[scheme?.name?.toLowerCase() ?? ""] = credential(name);
  }
  if (sample.body !== undefined) headers["content-type"] = "application/json";
  return {
    url: query.length > 0 ? `${url}?${query.join("&")}` : url,
    method,
    headers,
    body: sample.body === undefined ? undefined : JSON.stringify(sample.body),
  };
}

/** The idempotency key: the sample's, or the client's own where a second request would act again. */
export function expectedKey({ method, parameters }: Operation, sample: Sample): unknown {
  if (!parameters.some((each) => each["x-idempotency-key"])) return undefined;
  const given = sample.parameters.find(({ parameter }) => parameter["x-idempotency-key"]);
  const isMade = method === "POST" || method === "PATCH";
  return given?.value ?? (isMade ? expect.stringMatching(UUID) : undefined);
}

function queryPieces(parameter: Parameter, value: unknown): string[] {
  if (parameter["x-raw-query"]) return [encodeURI(String(value))];
  // An object's members are separate parameters: OpenAPI's default style.
  const members = typeof value === "object" ? Object.entries(value as object) : undefined;
  return (members ?? [[parameter.name, value]]).map(
    ([name, each]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`,
  );
}
