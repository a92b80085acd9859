import { DecodeError, type DecodeErrorKind, type ErrorContext } from "./errors.js";
import { explainFailure } from "./failure.js";
import { declaredTypes, essence, isForeign, isJson, type SuccessTypes } from "./media-type.js";

/** The body of a 2xx as the document declares it; undefined where it declares none. */
export async function decodeSuccess(
  response: Response,
  success: SuccessTypes,
  context: ErrorContext,
): Promise<unknown> {
  const fail = (kind: DecodeErrorKind, text?: string) =>
    new DecodeError(kind, response, context, text);
  const declared = declaredTypes(response.status, success);
  const actual = essence(response.headers.get("content-type"));
  const foreign = isForeign(response, success);
  if (declared === "" && !foreign) {
    response.body?.cancel().catch(() => {});
    return undefined;
  }
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    // zlib's codes: the bytes came, but not in the coding that the answer names.
    throw fail(explainFailure(error).code?.startsWith("Z_") ? "encoding" : "truncated");
  });
  if (bytes.byteLength === 0 && declared !== "") {
    throw fail("empty");
  }
  if (foreign) {
    throw fail("media-type", new TextDecoder().decode(bytes));
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); // drops a byte order mark
  } catch {
    throw fail("encoding");
  }
  if (!isJson(actual)) {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw fail("json"); // without the cause: its message quotes the answer
  }
}

/** The body of an answer other than 2xx: parsed, else its text, undefined if empty or unreadable. */
export async function decodeFailure(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => "");
  const type = essence(response.headers.get("content-type"));
  if (type === "" || isJson(type)) {
    try {
      return JSON.parse(text);
    } catch {
      // Not what it says it is; its text is better than nothing.
    }
  }
  return text === "" ? undefined : text;
}
