import {
  isJson,
  isObject,
  type OpenApiDocument,
  type RequestBody,
  resolve,
} from "@invitekit/generator/document";
import { sampleOf } from "./example.ts";
import type { SourceOperation } from "./source-document.ts";

/** A JSON value, or the fields of a form in their order. */
export interface PlannedBody {
  readonly mediaType: string;
  readonly value: unknown;
}

type Field = readonly [string, string];

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/** What an operation is sent; "unknown" if that is neither JSON nor a flat form. */
export function planBody(
  document: OpenApiDocument,
  { method, node }: SourceOperation,
): PlannedBody | "unknown" | undefined {
  // Clients send no body with these two, as a warning says.
  if (node.requestBody === undefined || method === "get" || method === "head") {
    return undefined;
  }
  const { content = {}, required } = resolve<RequestBody>(document, node.requestBody);
  const names = Object.keys(content);
  const mediaType = names.find(isJson) ?? names[0];
  if (mediaType === undefined) {
    return required ? "unknown" : undefined;
  }
  const sample = sampleOf(document, content[mediaType]);
  const isForm = mediaType === URLENCODED || mediaType === MULTIPART;
  const value = isJson(mediaType) ? sample : isForm ? fieldsOf(sample) : undefined;
  return value === undefined ? "unknown" : { mediaType, value };
}

/** The body as a client takes it: of a multipart form that is a `FormData`. */
export function givenBody({ mediaType, value }: PlannedBody): unknown {
  if (isJson(mediaType)) {
    return value;
  }
  const fields = value as readonly Field[];
  if (mediaType === MULTIPART) {
    return formData(fields);
  }
  const names = [...new Set(fields.map(([name]) => name))];
  const members = names.map((name) => {
    const texts = fields.filter((each) => each[0] === name).map(([, text]) => text);
    return [name, texts.length === 1 ? texts[0] : texts];
  });
  return Object.fromEntries(members);
}

/** The body as `fetch` takes it, which says itself what a multipart form is parted by. */
export function fetchBody({ mediaType, value }: PlannedBody): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: NonNullable<RequestInit["body"]>;
} {
  const headers = { "content-type": mediaType };
  if (isJson(mediaType)) {
    return { headers, body: JSON.stringify(value) };
  }
  const fields = value as readonly Field[];
  return mediaType === MULTIPART
    ? { headers: {}, body: formData(fields) }
    : { headers, body: new URLSearchParams(fields.map(([...field]) => field)).toString() };
}

/** What a server got, as it was planned. */
export async function readBody(
  text: string,
  contentType: string,
): Promise<PlannedBody | undefined> {
  const [mediaType = ""] = contentType.split(";");
  if (text === "") {
    return undefined;
  }
  if (mediaType !== URLENCODED && mediaType !== MULTIPART) {
    return { mediaType, value: JSON.parse(text) };
  }
  const headers = { "content-type": contentType };
  return { mediaType, value: [...(await new Response(text, { headers }).formData())] };
}

/** Undefined where a member isn't a plain value or a list of them. */
function fieldsOf(sample: unknown): readonly Field[] | undefined {
  if (!isObject(sample)) {
    return undefined;
  }
  const fields = Object.entries(sample).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each] as const),
  );
  const isFlat = fields.every(([, value]) => value !== null && typeof value !== "object");
  return isFlat ? fields.map(([name, value]) => [name, String(value)]) : undefined;
}

function formData(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const [name, text] of fields) {
    form.append(name, text);
  }
  return form;
}
