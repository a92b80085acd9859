import { ConfigError, type ErrorContext } from "./errors.js";

/** Headers as callers give them; undefined is left out. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Set by the client from `auth`, or meant for one connection (RFC 9110, section 7.6.1). */
const MANAGED: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "cookie",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The headers by lower-case name. One that isn't a header, that carries a credential or that belongs to
 * the connection is a ConfigError naming it.
 */
export function checkHeaders(
  given: HeaderValues | Headers | undefined,
  credentialHeaders: ReadonlySet<string>,
  context: Partial<ErrorContext>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  const entries = given instanceof Headers ? given : Object.entries(given ?? {});
  for (const [name, value] of entries) {
    if (value === undefined) {
      continue;
    }
    const key = name.toLowerCase();
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) {
      throw new ConfigError("headers", "has a name that is no header's", context);
    }
    if (MANAGED.has(key) || credentialHeaders.has(key)) {
      throw new ConfigError(`headers.${name}`, "is the client's to set: use `auth`", context);
    }
    headers[key] = checkHeaderValue(`headers.${name}`, value, context);
  }
  return headers;
}

/** The value as a header carries it, else a ConfigError that names `option`. */
export function checkHeaderValue(
  option: string,
  value: unknown,
  context: Partial<ErrorContext>,
): string {
  const text = Array.isArray(value) ? value.join(",") : String(value);
  // What fetch accepts, less the characters above ASCII, which servers read differently.
  if (!/^[\t\x20-\x7e]*$/.test(text) || (typeof value === "object" && !Array.isArray(value))) {
    throw new ConfigError(option, "has a character that no header can carry", context);
  }
  return text;
}
