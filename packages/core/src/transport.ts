import { recordAttempts } from "./attempt.js";
import { type AuthOptions, authenticate } from "./auth.js";
import type { Fetch } from "./options.js";
import { refuseRedirects } from "./redirects.js";
import type { Layer, Send } from "./send.js";

/** The layers of a transport, outermost first. */
export function createTransport(auth: AuthOptions, fetch: Fetch | undefined): Send {
  const layers: Layer[] = [recordAttempts, authenticate(auth), refuseRedirects];
  return layers.reduceRight((next, layer) => layer(next), sendWith(fetch));
}

/** The platform's fetch is looked up late, so that a mock or a polyfill installed later is used. */
function sendWith(fetch: Fetch | undefined): Send {
  return (url, init) => (fetch ?? globalThis.fetch)(url.href, init);
}
