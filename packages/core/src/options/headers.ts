import type { SchemeDescription } from "../description/description.js";
import { type CallRecord, ConfigError } from "../outcome/errors.js";
import type { HeaderValues } from "./call-options.js";

/** Headers that carry credentials, or belong to the connection or to the way the request is sent. */
const MANAGED: readonly string[] = [
  "connection", // only for the connection, as the others with "7.6.1" (RFC 9110)
  "content-length", // the platform writes it (8.6)
  "cookie", // a credential, as is the next
  "authorization",
  "expect", // 10.1.1
  "host", // 7.2
  "keep-alive", // 7.6.1
  "te", // 7.6.1
  "trailer", // 6.6.2
  "transfer-encoding", // 7.6.1
  "upgrade", // 7.6.1
];

/**
 * Adds the caller's headers. Throws a ConfigError for one that is invalid, that only the client sets, or
 * that is among those `taken`.
 */
export function addHeaders(
  headers: Record<string, string>,
  given: HeaderValues | Headers | undefined,
  schemes: Readonly<Record<string, SchemeDescription>>,
  call?: CallRecord,
  taken: HeaderValues = {},
): void {
  for (const [key, value] of given instanceof Headers ? given : Object.entries(given ?? {})) {
    const name = key.toLowerCase();
    const isCredential = Object.values(schemes).some((each) => each.header.toLowerCase() === name);
    // Fetch's standard forbids every name that begins with `proxy-`.
    const isManaged = MANAGED.includes(name) || name.startsWith("proxy-");
    if (isCredential || isManaged || Object.hasOwn(taken, name)) {
      throw new ConfigError(`headers.${key}`, "can't be set", call);
    }
    setHeader(headers, name, value, `headers.${key}`, call);
  }
}

/** Sets a header. Its ConfigError names only `option`, while the platform's would quote the value. */
export function setHeader(
  headers: Record<string, string>,
  name: string,
  value: unknown,
  option: string,
  call?: CallRecord,
): void {
  if (value === undefined) {
    return;
  }
  // An object or a symbol has no text that anyone would want to send.
  const text =
    typeof value === "object" || typeof value === "symbol"
      ? "\0"
      : `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  // A token, and a field value (RFC 9110, section 5.5).
  if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${text}`)) {
    throw new ConfigError(option, "isn't a valid header", call);
  }
  headers[name.toLowerCase()] = text;
}
