import { recordAttempts } from "./attempt.js";
import { type AuthOptions, authenticate } from "./auth.js";
import type { Send } from "./call.js";
import { repeatAttempts } from "./retry.js";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The layers of a transport, outermost first. */
export function createTransport(auth: AuthOptions, fetch: Fetch): Send {
  const send: Send = (url, init) => fetch(url, init);
  return repeatAttempts()(authenticate(auth)(recordAttempts(send)));
}
