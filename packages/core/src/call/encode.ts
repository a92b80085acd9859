import type { SentBody } from "../description/description.js";

/** Writes an object as `application/x-www-form-urlencoded`. */
export function encodeForm(body: unknown): string {
  if (body instanceof URLSearchParams) {
    return body.toString();
  }
  const form = new URLSearchParams();
  for (const [name, member] of Object.entries(body as object)) {
    // Each entry of a list is sent under the list's name; an object has no standard form.
    for (const entry of [member].flat()) {
      if (typeof entry === "object") {
        throw new TypeError("A form can't hold null or nested values.");
      }
      if (entry !== undefined) {
        encodeURI(`${name}=${entry}`); // throws on a lone surrogate, which would otherwise be replaced
        form.append(name, String(entry));
      }
    }
  }
  return form.toString();
}

/** Sends text, bytes or a FormData unchanged. */
export function encodeNothing(body: unknown): SentBody {
  return body as SentBody;
}
