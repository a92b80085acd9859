import { withoutPrototype } from "../platform/without-prototype.js";
import { UNSENT } from "./codes.js";
import type { Delivery } from "./outcome.js";

interface PlatformError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: { readonly length?: unknown };
}

/** What a `fetch` that rejected says. */
export interface Rejection {
  /** The platform's code, if it gives one. */
  readonly code?: string;
  readonly delivery: Delivery;
  /** What was thrown, unless the platform made it or a part of it. */
  readonly cause?: unknown;
}

/** The code, the cause and what became of the request, for a `fetch` that rejected. */
export function explainRejection(thrown: unknown, isOwn?: boolean): Rejection {
  try {
    const rejection = explain(thrown, 9);
    return isOwn && !isPlatforms(thrown) ? { ...rejection, cause: thrown } : rejection;
  } catch {
    // A getter of what was thrown has thrown as well.
    return { delivery: "unknown" };
  }
}

function explain(
  thrown: unknown,
  depth: number, // a chain of causes may be a ring
): Rejection {
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
  // Node's fetch sends nothing to the ports that the standard blocks, and gives no code for them.
  if (error.name === "TypeError" && Object(cause).message === "bad port") {
    return { delivery: "not-sent" };
  }
  return depth ? explain(cause, depth - 1) : { delivery: "unknown" };
}

/**
 * Whether the platform's fetch made an error or a part of it, which may then quote the URL or a header:
 * a TypeError, as it always rejects with, or what has a system's code.
 */
function isPlatforms(thrown: unknown): boolean {
  const parts = [thrown];
  for (const part of parts) {
    const { name, code, cause, errors } = Object(part) as PlatformError;
    if (
      name === "TypeError" ||
      "errno" in Object(part) ||
      // Node's, undici's and those of libraries on top; some have all that was sent as a member.
      /ERR_|^E[A-Z]+$/.test(code as string) ||
      parts.length > 20 // a ring
    ) {
      return true;
    }
    parts.push(...[cause, errors].flat().filter(Boolean));
  }
  return false;
}
