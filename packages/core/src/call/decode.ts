import { DecodeError, type DecodeErrorKind } from "../outcome/errors.js";
import { discard } from "../platform/discard.js";
import { explainBody, readBody } from "../transport/body.js";
import type { CallContext } from "../transport/call-context.js";

/**
 * Decodes the body of a 2xx as the document declares it, and throws a DecodeError if that fails. For any
 * other status, returns as much as can be read. Undefined if there is nothing to read.
 */
export async function decode(response: Response, call: CallContext): Promise<unknown> {
  const { ok } = response;
  const { type } = call;
  if (ok && type === "") {
    discard(response);
    return undefined;
  }
  const isDeclared = ok && type !== undefined;
  let kind: DecodeErrorKind = "truncated";
  let text = "";
  let body: unknown;
  try {
    const bytes = await readBody(response, call);
    kind = "encoding";
    // Drops a byte order mark.
    text = new TextDecoder("utf-8", { fatal: isDeclared }).decode(bytes);
    kind = text ? (ok && !isDeclared ? "media-type" : "json") : "empty";
    body = text || undefined;
    if (ok ? type === "json" : text) {
      body = JSON.parse(text);
    }
    const begins = type === "json" && call.operation.begins;
    if (isDeclared && text) {
      // What has been parsed begins as its type does: `null`, a text or a list isn't an object.
      if (!begins || begins.includes(text.trimStart().charAt(0))) {
        return body;
      }
      kind = "shape";
    }
  } catch (error) {
    kind = explainBody(error, response, kind);
  }
  if (ok) {
    throw unreadable(response, call, kind, isDeclared ? "" : text);
  }
  return body;
}

/** It gets no `cause`, because the platform's message may quote the answer. */
export function unreadable(
  { status, headers }: Response,
  call: CallContext,
  kind: DecodeErrorKind,
  text?: string,
): DecodeError {
  return new DecodeError(`status ${status}, but the body can't be read: ${kind}`, call, {
    status,
    contentType: headers.get("content-type") ?? undefined,
    kind,
    text: text?.slice(0, 2000) || undefined,
  });
}
