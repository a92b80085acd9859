/** The User-Agent of clients unless a team sets another. */
const TEMPLATE = "{name}/{version}";

/** The User-Agent of a client: `example-pets/1.2.0` for `@example/pets`; without a version, `example-pets`. */
export function userAgentOf(name: string, version?: string, template: string = TEMPLATE): string {
  // A product token has no "@", and its only "/" leads to the version (RFC 9110, section 10.1.5).
  const token = name.replace("@", "").replaceAll("/", "-");
  const text = version === undefined ? template.replaceAll("/{version}", "") : template;
  return text.replaceAll("{name}", token).replaceAll("{version}", version ?? "");
}
