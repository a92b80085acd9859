import type { SentBody } from "../description/description.js";

/** Writes an object as `application/x-www-form-urlencoded`. */
export function encodeForm(body: unknown): string {
  if (body instanceof URLSearchParams) {
    return body.toString();
  }
  const form = new URLSearchParams();
  for (const [name, member] of Object.entries(body as object)) {
    // Of a list, each entry goes under its name; an object has no standard form.
    for (const entry of [member].flat()) {
      if (typeof entry === "object") {
        throw new TypeError("A form has no place for null and for what is nested.");
      }
      if (entry !== undefined) {
        encodeURI(`${name}=${entry}`); // throws on a lone surrogate, which is replaced otherwise
        form.append(name, String(entry));
      }
    }
  }
  return form.toString();
}

/** Sends text, bytes or a FormData as they are. */
export function encodeNothing(body: unknown): SentBody {
  return body as SentBody;
}
