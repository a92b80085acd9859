import { withoutPrototype } from "../platform/without-prototype.js";
import { UNSENT } from "./codes.js";
import type { Delivery } from "./outcome.js";

interface PlatformError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: { readonly length?: unknown };
}

/** The platform's code and what became of the request, for a `fetch` that rejected. */
export function explainRejection(
  thrown: unknown,
  depth = 9, // a chain of causes may be a ring
): { readonly code?: string; readonly delivery: Delivery } {
  const error = Object(thrown) as PlatformError;
  const { cause, errors } = error;
  // Without a prototype, so that a polluted one can't add a code.
  const { code } = withoutPrototype(error);
  // A DOMException's code is a number and says nothing.
  if (typeof code === "string") {
    // Node tries every address of a name and reports an AggregateError.
    const members = [errors?.length ? errors : error].flat() as PlatformError[];
    const isUnsent = members.every((each) => {
      const { syscall, code } = withoutPrototype(each);
      // The same code from a later `read` or `write` doesn't say what the server got.
      return UNSENT.includes(syscall ?? code);
    });
    return { code, delivery: isUnsent ? "not-sent" : "unknown" };
  }
  return depth ? explainRejection(cause, depth - 1) : { delivery: "unknown" };
}
