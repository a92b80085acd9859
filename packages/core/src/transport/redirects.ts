import { RedirectError } from "../outcome/errors.js";
import { discard } from "../platform/discard.js";
import type { CallContext } from "./call-context.js";

/**
 * Redirects are not followed: Node's fetch carries `x-api-key` to a foreign origin on 307, and turns a
 * redirected POST into a GET that "succeeds".
 */
export function refuseRedirect(response: Response, url: string, call: CallContext): void {
  const { ok, status, redirected, headers } = response;
  // Status 0: a browser hides the redirect. `redirected`: a fetch ignored "manual".
  if (!redirected && (ok || status > 399)) {
    return;
  }
  discard(response);
  const location = headers.get("location") ?? "about:";
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  throw new RedirectError("redirects are not followed", call, {
    status: (!redirected && status) || undefined,
    // Only origin and path: a query or fragment may hold a token.
    location:
      target && /^https?:/.test(target.protocol) ? target.origin + target.pathname : undefined,
  });
}
