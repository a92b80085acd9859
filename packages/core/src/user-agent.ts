import type { VendorDescription } from "./description.js";

/**
 * Names package and version to the vendor. Not in browsers, which name themselves: there a header of
 * our own would only cost a CORS preflight.
 */
export function userAgent({ name, version }: VendorDescription): Record<string, string> {
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
  // A product token has no "@" and its only "/" leads to the version (RFC 9110, section 10.1.5).
  const product = name.replace("@", "").replace("/", "-");
  return isBrowser ? {} : { "user-agent": `${product}/${version}` };
}
