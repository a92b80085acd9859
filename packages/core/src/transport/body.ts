import type { DecodeErrorKind } from "../outcome/errors.js";
import { explainRejection } from "../outcome/rejection.js";
import type { Call } from "./call.js";

/** Lets go of a body that nobody reads, so that no socket waits for a reader. */
export function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}

/** Reads a body, counting the bytes as they leave decompression, whatever Content-Length says. */
export function readBody({ body }: Response, call: Call): Promise<BodyBytes> {
  const reader = body?.getReader();
  const read = async (): Promise<BodyBytes> => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let left = call.options.maxResponseBytes;
    while (reader) {
      const { value } = await reader.read();
      if (!value) {
        break;
      }
      left -= value.length;
      if (left < 0) {
        throw { code: "too-large" };
      }
      chunks.push(value);
    }
    return chunks[1] ? new Blob(chunks).arrayBuffer() : chunks[0];
  };
  return call.race(read()).catch((failure: unknown) => {
    reader?.cancel().catch(() => {});
    throw failure;
  });
}

/** Undefined for an empty body. */
export type BodyBytes = ArrayBuffer | Uint8Array<ArrayBuffer> | undefined;

/** Why a body couldn't be read; `kind` if the failure itself doesn't tell. */
export function explainBody(
  failure: unknown,
  { headers }: Response,
  kind: DecodeErrorKind,
): DecodeErrorKind {
  const { code = "" } = explainRejection(failure);
  if (code === "too-large") {
    return code;
  }
  // zlib's codes: the bytes came, but not in the coding that the answer names; or in one that no `fetch`
  // takes off.
  const isCoded = /^(?!.*(zip|flate|br|zstd|identity))./.test(
    headers.get("content-encoding") ?? "",
  );
  return isCoded || code.startsWith("Z_") ? "encoding" : kind;
}
