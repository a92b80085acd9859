import type { TransportSettings } from "../options/transport-options.js";
import { recordAttempts } from "./attempt.js";
import { type AuthOptions, authenticate } from "./auth.js";
import { repeatAttempts } from "./retry.js";
import type { Send } from "./send.js";

/** The layers of a transport, outermost first. */
export function createTransport(auth: AuthOptions, { fetch, limit }: TransportSettings): Send {
  // Async, so that a fetch may return a plain Response, and one that throws becomes a rejection.
  const send = recordAttempts(auth.schemes)(async (url, init) => fetch(url, init));
  return repeatAttempts(limit)(authenticate(auth)(send));
}
