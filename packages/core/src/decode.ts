import { discard, readBody, TOO_LARGE } from "./body.js";
import { explainRejection } from "./delivery.js";
import { ApiError, DecodeError, type DecodeErrorKind } from "./errors.js";
import { declaredTypes, mediaType, type SuccessTypes } from "./media-type.js";
import { retryAfterMs } from "./retry-after.js";
import type { Call } from "./send.js";

/**
 * The body of a 2xx as the document declares it, undefined where it declares none; else a DecodeError is
 * thrown. Of any other status the ApiError.
 */
export async function decode(
  response: Response,
  call: Call,
  requestId: string | undefined,
): Promise<unknown> {
  const { ok, status, headers } = response;
  // The attempt found whether it is what the document declares.
  const isDeclared = call.attempts.at(-1)?.delivery === "applied";
  if (isDeclared && !declaredTypes(status, call.success as SuccessTypes)) {
    discard(response);
    return undefined;
  }
  let kind: DecodeErrorKind = "truncated";
  let text = "";
  let body: unknown;
  // Drops a byte order mark.
  const decoder = new TextDecoder("utf-8", { fatal: isDeclared });
  const take = (chunk?: Uint8Array<ArrayBuffer>) => {
    kind = "encoding";
    text += decoder.decode(chunk, { stream: !!chunk });
    kind = "truncated";
  };
  try {
    await readBody(response, call, take);
    take();
    body = text || undefined;
    kind = !text ? "empty" : ok && !isDeclared ? "media-type" : "json";
    if (kind === "json" && !(isDeclared && mediaType(response) !== "json")) {
      body = JSON.parse(text);
    }
    if (isDeclared && text) {
      return body;
    }
  } catch (error) {
    if (error === TOO_LARGE) {
      kind = error;
    } else if (
      // zlib's codes: the bytes came, but not in the coding that the answer names; or in one that no
      // `fetch` takes off.
      explainRejection(error).code?.startsWith("Z_") ||
      /^(?!.*(zip|flate|br))./.test(headers.get("content-encoding") ?? "")
    ) {
      kind = "encoding";
    }
  }
  if (!ok) {
    return new ApiError(`the server answered ${status}`, call, {
      status,
      body,
      headers,
      retryAfterMs: retryAfterMs(response),
      requestId,
    });
  }
  // No cause: the platform's message may quote the answer.
  throw new DecodeError(`the server answered ${status}, unreadable: ${kind}`, call, {
    status,
    contentType: headers.get("content-type") ?? undefined,
    kind,
    text: isDeclared ? undefined : text.slice(0, 2000),
    requestId,
  });
}
