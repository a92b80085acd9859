import { recordAttempts } from "./attempt.js";
import { type AuthOptions, authenticate } from "./auth.js";
import { repeatAttempts } from "./retry.js";
import type { Send } from "./send.js";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The layers of a transport, outermost first; the platform's fetch is looked up at each request. */
export function createTransport(auth: AuthOptions, fetch: Fetch | undefined): Send {
  const send: Send = (url, init) => (fetch ?? globalThis.fetch)(url, init);
  return repeatAttempts()(authenticate(auth)(recordAttempts(send)));
}
