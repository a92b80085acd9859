import { ApiError, DecodeError, type DecodeErrorKind } from "../outcome/errors.js";
import { discard } from "../platform/discard.js";
import { explainBody, readBody } from "../transport/body.js";
import type { Call } from "../transport/call.js";

/**
 * The body of a 2xx as the document declares it, undefined where it declares none. Throws a DecodeError
 * for any other.
 */
export async function decode(response: Response, call: Call): Promise<unknown> {
  const { type } = call;
  if (type === "") {
    discard(response);
    return undefined;
  }
  const isDeclared = type !== undefined;
  let kind: DecodeErrorKind = "truncated";
  let text = "";
  try {
    const bytes = await readBody(response, call);
    kind = "encoding";
    // Drops a byte order mark.
    text = new TextDecoder("utf-8", { fatal: isDeclared }).decode(bytes);
    kind = text ? (isDeclared ? "json" : "media-type") : "empty";
    if (isDeclared && text) {
      return type === "json" ? JSON.parse(text) : text;
    }
  } catch (error) {
    kind = explainBody(error, response, kind);
  }
  throw unreadable(response, call, kind, isDeclared ? "" : text);
}

/** The ApiError of an answer that is no 2xx. Whatever becomes of its body, the status decides. */
export async function readFailure(response: Response, call: Call): Promise<ApiError> {
  const { status, headers } = response;
  let body: unknown;
  try {
    const text = new TextDecoder().decode(await readBody(response, call));
    body = text || undefined;
    body = JSON.parse(text);
  } catch {
    // Cut off, empty, or text that isn't JSON.
  }
  return new ApiError(`status ${status}`, call, {
    status,
    body,
    headers,
    retryAfterMs: call.attempt?.retryAfterMs,
  });
}

/** Without a cause: the platform's message may quote the answer. */
export function unreadable(
  { status, headers }: Response,
  call: Call,
  kind: DecodeErrorKind,
  text?: string,
): DecodeError {
  return new DecodeError(`status ${status}, unreadable: ${kind}`, call, {
    status,
    contentType: headers.get("content-type") ?? undefined,
    kind,
    text: text?.slice(0, 2000) || undefined,
  });
}
