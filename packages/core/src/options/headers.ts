import type { SchemeDescription } from "../description/description.js";
import { type CallRecord, ConfigError } from "../outcome/errors.js";
import type { HeaderValues } from "./call-options.js";

/** Credentials of any scheme, and what belongs to the connection or to how the request is sent. */
const MANAGED: readonly string[] = [
  "authorization",
  "cookie",
  // The platform writes these (RFC 9110, sections 6.6.2, 7.2, 8.6 and 10.1.1).
  "content-length",
  "expect",
  "host",
  "trailer",
  // Of the connection alone (RFC 9110, section 7.6.1).
  "connection",
  "keep-alive",
  "te",
  "transfer-encoding",
  "upgrade",
];

/** Adds the caller's headers. One that is no header's or the client's to set is a ConfigError. */
export function addHeaders(
  headers: Record<string, string>,
  given: HeaderValues | Headers | undefined,
  schemes: Readonly<Record<string, SchemeDescription>>,
  call?: CallRecord,
): void {
  for (const [key, value] of given instanceof Headers
    ? given
    : given
      ? Object.entries(given)
      : []) {
    const name = key.toLowerCase();
    const isCredential = Object.values(schemes).some((each) => each.header.toLowerCase() === name);
    // `proxy-` as fetch's standard forbids it: whatever comes after it.
    if (isCredential || MANAGED.includes(name) || name.startsWith("proxy-")) {
      throw new ConfigError(`headers.${key}`, "can't be set", call);
    }
    setHeader(headers, name, value, `headers.${key}`, call);
  }
}

/** Sets a header, else a ConfigError that names `option` and not the value, as the platform's would. */
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
  // Neither an object nor a symbol is meant to be sent as its name.
  const text = ["object", "symbol"].includes(typeof value)
    ? "\0"
    : `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  // A token, and a field value (RFC 9110, section 5.5).
  if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${text}`)) {
    throw new ConfigError(option, "can't be sent", call);
  }
  headers[name.toLowerCase()] = text;
}
