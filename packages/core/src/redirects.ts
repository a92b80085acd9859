import { discard } from "./body.js";
import { RedirectError } from "./errors.js";
import type { Layer } from "./send.js";

/**
 * Redirects are not followed: Node's fetch carries `x-api-key` to a foreign origin on 307, and turns a
 * redirected POST into a GET that "succeeds".
 */
export const refuseRedirects: Layer = (next) => async (url, init, call) => {
  // "manual", because "error" throws in Workers. In browsers it hides status and Location.
  const response = await next(url, { ...init, redirect: "manual" }, call);
  const isRedirect = /^3/.test(`${response.status}`);
  // `redirected`: a fetch that ignored "manual".
  if (!isRedirect && !response.redirected && response.type !== "opaqueredirect") {
    return response;
  }
  discard(response);
  const location = response.headers.get("location");
  const target = location && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  throw new RedirectError("redirects are not followed", call, {
    status: isRedirect ? response.status : undefined,
    // Origin and path alone: a query or fragment may hold a token.
    location: target?.protocol.startsWith("http") ? target.origin + target.pathname : undefined,
  });
};
