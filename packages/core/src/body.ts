import type { Call } from "./send.js";
import { race } from "./timer.js";

/** What a body over the limit is thrown as. */
export const TOO_LARGE = "too-large";

/** Lets go of a body that nobody reads, so that no socket waits for a reader. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

/** Passes a body on, counting the bytes as they leave decompression, whatever Content-Length says. */
export async function readBody(
  { body }: Response,
  call: Call,
  take: (chunk: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const reader = body?.getReader();
  let left = call.maxResponseBytes;
  try {
    while (reader) {
      const { value } = await race(call, reader.read());
      if (!value) {
        return;
      }
      left -= value.length;
      if (left < 0) {
        throw TOO_LARGE;
      }
      take(value);
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
}
