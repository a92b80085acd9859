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
  /**
   * Whether nothing of it looks as if the platform had made it, whose errors may quote the URL or a
   * header: no TypeError, as it always rejects with, and nothing with a system's code.
   */
  readonly isOwn: boolean;
}

/** The code, the maker and what became of the request, for a `fetch` that rejected. */
export function explainRejection(thrown: unknown): Rejection {
  let found: string | undefined;
  let delivery: Delivery = "unknown";
  let isOwn = true;
  try {
    let link = thrown;
    for (let depth = 0; link; depth += 1) {
      const error = Object(link) as PlatformError;
      const { name, message, cause, errors } = error;
      // Without a prototype, so that a polluted one can't add a code.
      const { code } = withoutPrototype(error);
      // A DOMException's code is a number and says nothing.
      if (!found && typeof code === "string") {
        // Node tries every address of a name and reports an AggregateError.
        const members = [errors?.length ? errors : error].flat() as PlatformError[];
        const isUnsent = members.every((each) => {
          const { syscall, code } = withoutPrototype(each);
          // The same code from a later `read` or `write` doesn't say what the server got.
          return UNSENT.includes(syscall ?? code);
        });
        found = code;
        delivery = isUnsent ? "not-sent" : "unknown";
      }
      // Node's fetch sends nothing to the ports that the standard blocks, and gives no code for them.
      if (!found && !isOwn && message === "bad port") {
        delivery = "not-sent";
      }
      if (
        depth > 9 || // it may be a ring
        /^(Type|Aggregate)Error$/.test(name as string) ||
        "errno" in error ||
        // Node's, undici's and those of libraries on top; some have all that was sent as a member.
        /ERR_|^E[A-Z]+$/.test(code as string)
      ) {
        isOwn = false;
      }
      link = depth > 9 ? undefined : cause;
    }
  } catch {
    // A getter of what was thrown has thrown as well.
    isOwn = false;
  }
  return { ...(found !== undefined && { code: found }), delivery, isOwn };
}
