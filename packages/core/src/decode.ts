import { explainRejection } from "./delivery.js";
import { DecodeError, type DecodeErrorKind } from "./errors.js";
import { declaredTypes, mediaType, type SuccessTypes } from "./media-type.js";
import type { Call } from "./send.js";

/** The body of a 2xx as the document declares it, undefined where it declares none; else a DecodeError. */
export async function decodeSuccess(
  response: Response,
  call: Call,
  requestId: string | undefined,
): Promise<unknown> {
  const { status, headers } = response;
  // The attempt found that it isn't what the document declares.
  const isForeign = call.attempts.at(-1)?.delivery === "unknown";
  if (!isForeign && !declaredTypes(status, call.success as SuccessTypes)) {
    response.body?.cancel().catch(() => {});
    return undefined;
  }
  let kind: DecodeErrorKind = "truncated";
  let text: string | undefined;
  try {
    const bytes = await response.arrayBuffer();
    kind = "encoding";
    text = new TextDecoder("utf-8", { fatal: !isForeign }).decode(bytes); // drops a byte order mark
    kind = !text ? "empty" : isForeign ? "media-type" : "json";
    if (text && !isForeign) {
      return mediaType(response) === "json" ? JSON.parse(text) : text;
    }
  } catch (error) {
    // zlib's codes: the bytes came, but not in the coding that the answer names.
    kind = explainRejection(error).code?.startsWith("Z_") ? "encoding" : kind;
  }
  // No cause: the platform's message may quote the answer.
  throw new DecodeError(`the server answered ${status}, unreadable: ${kind}`, call, {
    status,
    contentType: headers.get("content-type") ?? undefined,
    kind,
    text: isForeign ? text?.slice(0, 2000) : undefined,
    requestId,
  });
}

/** The body of an answer other than 2xx: parsed if it is JSON, else its text; undefined if unreadable. */
export async function decodeFailure(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => "");
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
