/** What a client calls itself: `example-pets/1.2.0` for `@example/pets`. */
export function userAgentOf(name: string, version: string): string {
  // A product token has no "@", and its only "/" leads to the version (RFC 9110, section 10.1.5).
  return `${name.replace("@", "").replaceAll("/", "-")}/${version}`;
}
