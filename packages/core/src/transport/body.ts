import type { DecodeErrorKind } from "../outcome/errors.js";
import { explainRejection } from "../outcome/rejection.js";
import type { CallContext } from "./call-context.js";

/** The answer exceeds `maxResponseBytes`. One shared error is enough: `explainBody` replaces it. */
const TOO_LARGE = new Error();

/** The content codings that runtimes decode. */
const KNOWN_CODINGS: readonly string[] = [
  "br",
  "deflate",
  "gzip",
  "identity",
  "x-gzip", // the same as gzip (RFC 9110, section 8.4.1.3)
  "zstd",
];

/** Reads a body. Counts the decompressed bytes, because Content-Length may be absent or wrong. */
export async function readBody({ body }: Response, call: CallContext): Promise<BodyBytes> {
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
        throw TOO_LARGE;
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

/** Why a body couldn't be read; `kind` if the failure itself doesn't say. */
export function explainBody(
  failure: unknown,
  { headers }: Response,
  kind: DecodeErrorKind,
): DecodeErrorKind {
  if (failure === TOO_LARGE) {
    return "too-large";
  }
  const codings = headers.get("content-encoding")?.match(/[^\s,]+/g);
  const isCoded = codings?.some((coding) => !KNOWN_CODINGS.includes(coding));
  // All codes of zlib begin with Z_: the bytes came, but not in the coding that the answer names.
  return isCoded || explainRejection(failure).code?.startsWith("Z_") ? "encoding" : kind;
}
