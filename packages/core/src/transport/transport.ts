import type { Fetch } from "../options/call-options.js";
import { recordAttempts } from "./attempt.js";
import { type AuthOptions, authenticate } from "./auth.js";
import type { Send } from "./call.js";
import { repeatAttempts } from "./retry.js";

/** The layers of a transport, outermost first. */
export function createTransport(auth: AuthOptions, fetch: Fetch): Send {
  const send: Send = (url, init) => fetch(url, init);
  return repeatAttempts()(authenticate(auth)(recordAttempts(send)));
}
