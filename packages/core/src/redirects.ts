import { deliveryOfStatus } from "./delivery.js";
import { RedirectError } from "./errors.js";
import type { Layer } from "./send.js";

/**
 * Redirects are not followed: Node's fetch carries `x-api-key` to a foreign origin on 307, and turns a
 * redirected POST into a GET that "succeeds".
 */
export const refuseRedirects: Layer = (next) => async (url, init, call) => {
  // "manual", because "error" throws in Workers. It hides the answer in browsers (`opaqueredirect`).
  const response = await next(url, { ...init, redirect: "manual" }, call);
  const { status, headers } = response;
  const isRedirect = status >= 300 && status < 400;
  // `redirected`: a fetch that ignored "manual" and followed. What it sent on the way isn't known.
  if (!isRedirect && response.type !== "opaqueredirect" && !response.redirected) {
    return response;
  }
  response.body?.cancel().catch(() => {});
  const delivery = isRedirect ? deliveryOfStatus(status, headers) : "unknown";
  call.attempts.push({ ...(isRedirect ? { status } : {}), delivery });
  const location = showLocation(headers.get("location"), url);
  throw new RedirectError(isRedirect ? status : undefined, location, {
    operation: call.id,
    attempts: call.attempts,
    delivery,
  });
};

/** Origin and path alone: a query or fragment may hold a token. */
function showLocation(location: string | null, base: URL): string | undefined {
  if (location === null || !URL.canParse(location, base)) {
    return undefined;
  }
  const { protocol, origin, pathname } = new URL(location, base);
  return /^https?:$/.test(protocol) ? origin + pathname : undefined;
}
