import { recordAttempts } from "./attempt.js";
import { authenticate } from "./auth.js";
import type { AuthOption, Credentials } from "./credentials.js";
import type { SchemeDescription } from "./description.js";
import { repeatAttempts } from "./retry.js";
import type { Send } from "./send.js";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The layers of a transport, outermost first. */
export function createTransport(
  auth: AuthOption<Credentials> | undefined,
  schemes: Readonly<Record<string, SchemeDescription>>,
  fetch: Fetch,
): Send {
  return repeatAttempts(authenticate(auth, schemes, recordAttempts(fetch)));
}
