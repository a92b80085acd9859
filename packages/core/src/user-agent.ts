/**
 * Names package and version to the vendor. Not in browsers, which name themselves: there a header of
 * our own would only cost a CORS preflight.
 */
export function userAgentHeader(userAgent: string): Record<string, string> {
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/");
  return isBrowser ? {} : { "user-agent": userAgent };
}
